import FolderWatch
import NewsStorage

/// When a path that the machine failed at is tried again.
struct Backoff {
  var delay: Duration
  var due: ContinuousClock.Instant
}

extension IngestLoop {
  /// Longest time between two tries at what the machine fails at.
  static let longestBackoff = Duration.seconds(300)

  /// Takes note of what looking at a path led to: what the machine failed at is tried again by itself, first after a
  /// second and then ever later, for as long as the fault lasts.
  func noteFault(_ path: RelativePath, _ record: FileRecord?) {
    guard let record, FileReason.isMachineFault(record) else {
      if !backoffs.isEmpty { backoffs[path] = nil }
      return
    }
    let delay = min(backoffs[path].map { $0.delay * 2 } ?? Self.retryDelay, Self.longestBackoff)
    backoffs[path] = Backoff(delay: delay, due: clock.now + delay)
  }

  /// Queues what is due to be tried again.
  func takeDueBackoffs(at now: ContinuousClock.Instant) {
    for (path, backoff) in backoffs where backoff.due <= now {
      // Until it was looked at.
      backoffs[path]?.due = now + Self.longestBackoff
      ledger.add(path, cause: FileResolver.retry, noticed: nil, isFresh: false)
    }
  }

  /// Tries again what was refused or cannot be looked at; what is held against its bytes is forgiven.
  /// - Parameter path: nil for all.
  func retryRefused(_ path: RelativePath?) {
    do {
      var records: [FileRecord]
      if let path {
        records = try [parts.store.file(path.bytes)].compactMap { $0 }
      } else {
        records = try parts.store.files(in: .quarantined, limit: .max)
        records += try parts.store.files(in: .held, limit: .max)
      }
      for record in records {
        guard let path = RelativePath(bytes: record.path) else { continue }
        if record.isBlamed, let hash = record.contentHash { parts.resolver.journal.blames.forgive(hash) }
        ledger.add(path, cause: FileResolver.retry, noticed: clock.now, isFresh: true)
      }
    } catch {
      parts.logger.warning("Cannot ask the store what to try again", metadata: ["error": "\(error)"])
    }
  }
}
