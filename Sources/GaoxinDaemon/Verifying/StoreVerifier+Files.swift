import FolderWatch
import GaoxinAPI
import NewsStorage
import ServiceLifecycle

extension StoreVerifier {
  /// Compares some files of the store.
  /// - Returns: what there is to tell, and the last path; nil at the end.
  func compareFiles(after last: [UInt8]?) async throws -> (Lines, [UInt8]?) {
    let (store, isQuick) = (state.store, options.isQuick)
    let size = isQuick ? Self.pieceSize * 16 : Self.pieceSize
    let records = try await thread.run { try store.files(after: last, limit: size) }
    let withheld = state.board.now.withheld
    for record in records {
      guard let path = RelativePath(bytes: record.path) else { continue }
      files += 1
      if withheld.contains(path) {
        held.append(path.display)
      } else if record.state == .held {
        held.append(path.display)
        if !isQuick { try await suspect(path) }
      } else if isQuick {
        if !isSigned(record, expectation.signature(of: path)) { add(path) }
      } else {
        try await suspect(path)
      }
    }
    let lines: Lines = [VerifyEvent.Progress(stage: "files", done: files, total: max(total, files))]
    return (lines, records.count < size ? nil : records.last?.path)
  }

  private func suspect(_ path: RelativePath) async throws {
    let (store, expectation) = (state.store, expectation)
    let found = try await thread.run { try Self.differences(path, store, expectation) }
    if found?.isEmpty != true { add(path) }
  }

  private func add(_ path: RelativePath) { suspects.insert(path) }

  /// What differs; nil where the file changed while it was read.
  static func differences(
    _ path: RelativePath, _ store: NewsStore, _ expectation: Expectation
  ) throws -> [String]? {
    switch expectation.of(path) {
    case .unsettled: return nil
    case .absent: return try store.file(path.bytes) == nil ? [] : ["it is in the store and not in the folder"]
    case .known(let record, let page):
      // Of what cannot be looked at the store keeps what it had.
      if record.state == .held { return try store.file(path.bytes)?.state == .held ? [] : ["it cannot be looked at"] }
      return try store.differences(from: record, page: page)
    }
  }

  private func isSigned(_ record: FileRecord, _ signature: FileSignature?) -> Bool {
    guard let signature else { return record.state == .skipped && record.seal == .none }
    var (stored, seen) = (record.seal, FileSeal(signature))
    // The time of the last change is left out where a change could have hidden behind it.
    if stored.changed == 0 { (stored.changed, seen.changed) = (0, 0) }
    return stored == seen
  }

  /// Finds files that the store does not know.
  func lookAtFolder() async throws -> Lines {
    let (store, root) = (state.store, state.root)
    let unknown = try await thread.run {
      var unknown: [RelativePath] = []
      var failure: (any Error)?
      _ = FolderScan(root: root).run { entry in
        guard unknown.count < Self.suspectLimit else { return .stop }
        switch entry {
        case .file(let path, _, _), .special(let path, _):
          do { if try store.file(path.bytes) == nil { unknown.append(path) } } catch {
            failure = error
            return .stop
          }
        case .directory, .mountPoint, .ignored, .unreadable: break
        }
        return .proceed
      }
      if let failure { throw failure }
      return unknown
    }
    for path in unknown { add(path) }
    return [VerifyEvent.Progress(stage: "folder", done: files, total: max(total, files))]
  }

  /// Compares the full-text index with the texts.
  func compareIndex() async throws -> Lines {
    let store = state.store
    var findings = try await thread.run { try store.indexDifferences() }
    if !findings.isEmpty {
      // All of it is of one moment: what differs, differs.
      findings.sort { ($0.path ?? []).lexicographicallyPrecedes($1.path ?? []) }
      needsMending = true
    }
    return findings.map { tell($0.path, $0.what) } + [VerifyEvent.Progress(stage: "index", done: files, total: files)]
  }

  /// Compares the map with what follows from the facts, one zone after another.
  func compareMap() async throws -> Lines {
    let (store, basis) = (state.store, await state.map.basis)
    var findings = try await thread.run { try store.mapArticleDifferences() }
    for zone in try await thread.run({ try store.mapZones() }) {
      findings += try await thread.run { try store.mapDifferences(of: zone, basis) }
    }
    mapDiffers = !findings.isEmpty
    return findings.map { tell(nil, $0.what) } + [VerifyEvent.Progress(stage: "map", done: files, total: files)]
  }

  /// Looks again at what differed, once ingest has caught up.
  /// - Parameter isLast: tells what still changes as unsettled.
  func lookAgain(isLast: Bool) async throws -> Lines {
    guard !suspects.isEmpty else { return [] }
    let before = Dictionary(uniqueKeysWithValues: suspects.map { ($0, self.expectation.signature(of: $0)) })
    let isCurrent = await state.mailbox.wait(atMost: .seconds(60))
    let (store, expectation, isQuick) = (state.store, expectation, options.isQuick)
    var lines: Lines = [VerifyEvent.Progress(stage: "again", done: 0, total: suspects.count)]
    for path in suspects.sorted() {
      var found: [String]?
      if isQuick {
        let record = try await state.ask { try $0.file(path.bytes) }
        let signature = expectation.signature(of: path)
        let isEqual = record.map { isSigned($0, signature) } ?? (signature == nil)
        found = isEqual ? [] : ["its size, times or identity are not those that it was read with"]
      } else {
        found = try await thread.run { try Self.differences(path, store, expectation) }
      }
      if let found, found.isEmpty {
        suspects.remove(path)
      } else if let found, isCurrent, expectation.signature(of: path) == before[path] {
        suspects.remove(path)
        differing.insert(path)
        lines += found.map { tell(path.bytes, $0) }
      } else if isLast {
        suspects.remove(path)
        unsettled.append(path.display)
      }
    }
    return lines
  }

  /// Lets ingest read again what differs, and looks whether it is right then.
  func repair() async throws -> Lines {
    let paths = differing
    try await state.store.distrust(paths.map(\.bytes))
    needsMending = false
    _ = state.mailbox.post(.rescan)
    var lines: Lines = [VerifyEvent.Progress(stage: "repair", done: 0, total: paths.count)]
    // A scan that is asked for begins after those that run.
    for _ in 0..<Self.rounds where !differing.isEmpty {
      _ = await state.mailbox.wait(atMost: .seconds(60))
      let (store, expectation) = (state.store, expectation)
      for path in differing.sorted() {
        let found = try await thread.run { try Self.differences(path, store, expectation) }
        if found?.isEmpty == true { differing.remove(path) }
      }
    }
    // What was taken out behind its back is still in the map.
    try await state.store.forgetMap()
    try await state.map.settle()
    repaired = paths.count - differing.count
    lines.append(VerifyEvent.Progress(stage: "repair", done: repaired, total: paths.count))
    return lines
  }
}

extension IngestMailbox {
  /// Waits as ``wait()`` does; false also when the time is over or the daemon stops.
  func wait(atMost timeout: Duration) async -> Bool {
    await withTaskGroup(of: Bool.self) { group in
      group.addTask { await cancelWhenGracefulShutdown { await self.wait() } }
      group.addTask {
        do { try await Task.sleep(for: timeout) } catch {}
        return false
      }
      let first = await group.next() ?? false
      group.cancelAll()
      return first
    }
  }
}
