import FolderWatch
import NewsStorage

extension IngestLoop {
  /// Looks again at the other names of files that were found changed, replaced or gone: what was written under one name
  /// is changed under all of them, and events tell of one alone. To be called when all of it is stored, so that the
  /// store knows the names.
  func lookAtOtherNames(_ prepared: [Prepared]) async {
    let files = prepared.flatMap { one in one.identities.map { (one.item, $0) } }
    guard !files.isEmpty else { return }
    let store = parts.store
    do {
      let found = try await parts.threads.runIfActive {
        try files.map { try store.paths(inode: $1.inode, device: $1.device) }
      }
      for ((item, _), names) in zip(files, found) {
        for name in names where name != item.path.bytes {
          guard let path = RelativePath(bytes: name), removals[path] == nil, withheld[path] == nil else {
            continue
          }
          ledger.add(path, cause: FileResolver.recheck, noticed: nil, isFresh: false, epoch: item.epoch)
        }
      }
    } catch {
      parts.logger.warning("Cannot ask the store for other names", metadata: ["error": "\(error)"])
      nextRescan = min(nextRescan, clock.now + Self.retryDelay)
    }
  }
}

extension Prepared {
  /// Files whose other names may show what has happened to this path: the one that stands there, and the one that stood
  /// there before.
  fileprivate var identities: [FileIdentity] {
    guard case .success(let resolution) = result else { return [] }
    switch resolution {
    case .unchanged, .unsettled, .change(.remove, _, _): return []
    case .gone(let record): return [record.identity].compactMap { $0 }
    case .change(.put(let record, _), _, let before):
      let former = before?.identity == record.identity ? nil : before?.identity
      // A second look leads nowhere else: two names would call each other for ever.
      return [item.cause == FileResolver.recheck ? nil : record.identity, former].compactMap { $0 }
    }
  }
}

extension FileRecord {
  /// The file that was looked at; nil where none was.
  fileprivate var identity: FileIdentity? {
    seal == .none ? nil : FileIdentity(device: seal.device, inode: seal.inode)
  }
}
