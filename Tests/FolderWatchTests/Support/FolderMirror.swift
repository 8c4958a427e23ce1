import Testing

@testable import FolderWatch

/// The least that an owner of a watcher does: serves scans and looks at paths. What it knows must at last equal what is
/// on the disk.
final class FolderMirror {
  let watcher: FolderWatcher
  private(set) var files: [RelativePath: FileSignature] = [:]
  private(set) var special: Set<RelativePath> = []
  /// All that was told, in the order of the batches.
  private(set) var told: [RelativePath: PendingChange] = [:]
  private(set) var rescans: [RescanRequest] = []

  init(_ watcher: FolderWatcher) {
    self.watcher = watcher
  }

  /// Takes what was told until the call, and does as told until there is no more.
  func catchUp() async {
    repeat { await watcher.barrier() } while serve(watcher.takeChanges())
  }

  /// Forgets what was told so far, so that only the next changes are in ``told`` and ``rescans``.
  func startOver() {
    told = [:]
    rescans = []
  }

  private func serve(_ batch: ChangeBatch) -> Bool {
    for (path, change) in batch.paths {
      if told[path]?.merge(change.kinds, at: change.lastSeen) == nil { told[path] = change }
      lookWithOtherNames(at: path)
    }
    for request in batch.rescans {
      rescans.append(request)
      scan(request.subtree)
    }
    return !batch.isEmpty
  }

  /// Events are told under one name of a file only.
  private func lookWithOtherNames(at path: RelativePath) {
    let before = files[path]?.identity
    look(at: path)
    let identities = [before, files[path]?.identity].compactMap { $0 }
    for (other, signature) in files where other != path && identities.contains(signature.identity) { look(at: other) }
  }

  private func look(at path: RelativePath) {
    files[path] = nil
    special.remove(path)
    switch watcher.root.look(at: path) {
    case .file(let status, _): files[path] = status.signature
    case .special: special.insert(path)
    case .directory, .vanished, .unreadable: break
    }
  }

  private func scan(_ subtree: RelativePath) {
    files = files.filter { !$0.key.isAtOrBelow(subtree) }
    special = special.filter { !$0.isAtOrBelow(subtree) }
    _ = watcher.scan(below: subtree) { entry in
      if case .file(let path, let status, _) = entry { files[path] = status.signature }
      if case .special(let path, _) = entry { special.insert(path) }
      return .proceed
    }
  }

  /// Whether it knows exactly what a fresh scan finds.
  func expectToMatchDisk(sourceLocation: SourceLocation = #_sourceLocation) {
    var onDisk: [RelativePath: FileSignature] = [:]
    _ = FolderScan(root: watcher.root).run { entry in
      if case .file(let path, let status, _) = entry { onDisk[path] = status.signature }
      return .proceed
    }
    let differing = Set(onDisk.keys).union(files.keys).filter { onDisk[$0] != files[$0] }.sorted()
    #expect(
      differing.isEmpty, "known and on disk differ: \(differing.map { (files[$0], onDisk[$0]) })",
      sourceLocation: sourceLocation)
  }
}

/// Runs `body` with a watcher that has seen the folder as it stands.
func withWatcher(
  of folder: TemporaryFolder, configuration: WatchConfiguration = WatchConfiguration(),
  addWatch: @escaping InotifyQueue.AddWatch = InotifyQueue.addWatchOfFolder,
  readLimit: @escaping @Sendable () -> WatchLimit = { WatchLimit.current() },
  _ body: (FolderMirror) async throws -> Void
) async throws {
  let watcher = try FolderWatcher(
    root: try folder.root(), policy: NamePolicy(), configuration: configuration, addWatch: addWatch,
    readLimit: readLimit)
  let mirror = FolderMirror(watcher)
  try await whileRunning(watcher) {
    await mirror.catchUp()
    mirror.startOver()
    try await body(mirror)
  }
}

/// Runs `body` while the watcher runs.
func whileRunning(_ watcher: FolderWatcher, _ body: () async throws -> Void) async throws {
  try await withThrowingTaskGroup(of: Void.self) { group in
    group.addTask { try await watcher.run() }
    defer { watcher.shutDown() }
    try await body()
  }
}
