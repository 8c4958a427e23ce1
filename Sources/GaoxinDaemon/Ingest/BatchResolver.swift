import FolderWatch
import Glibc
import Logging
import NIOPosix

/// A path with what looking at it led to.
struct Prepared: Sendable {
  let item: WorkLedger.Item
  let result: Result<FileResolver.Resolution, any Error>
}

/// Looks at a batch of paths on two threads.
struct BatchResolver: Sendable {
  let resolver: FileResolver
  let threads: NIOThreadPool
  let mailbox: IngestMailbox
  let logger: Logger

  /// What looking at each path led to, in the order of the paths. When the loop is to end, the rest is left for the next
  /// start: what was not committed is looked at again.
  func resolve(_ items: [WorkLedger.Item]) async -> [Prepared] {
    guard !items.isEmpty else { return [] }
    let middle = items.count > 1 ? items.count / 2 : 1
    return await withTaskGroup(of: Void.self) { group in
      group.addTask { await watchForHang() }
      async let first = resolveOnThread(Array(items[..<middle]), slot: 0)
      async let second = resolveOnThread(Array(items[middle...]), slot: 1)
      let prepared = await first + second
      group.cancelAll()
      return prepared
    }
  }

  /// Says for the loop, which waits for the batch, that it is alive; ends the process when a page takes too long: a thread cannot be ended alone. What starts the daemon again finds the
  /// page marked.
  private func watchForHang() async {
    while true {
      do { try await Task.sleep(for: ReadingLimit.interval) } catch { return }
      guard let path = resolver.journal.markOverdue() else {
        // No page hangs: the loop is alive, however long the batch takes.
        mailbox.answerPings()
        continue
      }
      logger.critical(
        "Giving up: a file takes too long to be read. It is put into quarantine at the next start.",
        metadata: ["path": "\(path.display)"])
      // Without a farewell: the thread that hangs would hold it up.
      _exit(ReadingLimit.exitCode)
    }
  }

  private func resolveOnThread(_ items: [WorkLedger.Item], slot: Int) async -> [Prepared] {
    guard !items.isEmpty else { return [] }
    do {
      return try await threads.runIfActive { [resolver, mailbox] in
        var prepared: [Prepared] = []
        for item in items {
          if mailbox.isStopping { break }
          prepared.append(
            Prepared(item: item, result: Result { try resolver.resolve(item.path, cause: item.cause, slot: slot) }))
        }
        return prepared
      }
    } catch {
      return items.map { Prepared(item: $0, result: .failure(error)) }
    }
  }
}
