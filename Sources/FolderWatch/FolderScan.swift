import Glibc

/// Walks the folder, or a part of it, and tells a visitor what is there.
///
/// - Memory: one listing buffer and the folders that still wait for their turn; entries are handed over as they come. A
///   million files need no more than a thousand.
/// - Descriptors: one. Each folder is opened by its path below the root (openat2, no symbolic links), not through its
///   parent's descriptor, so depth costs nothing and a folder that is moved away during the scan is not followed out of
///   the root.
/// - Races: a scan is no snapshot. What changes while it runs is told by events, provided that each folder's watch is
///   set before the folder is listed; ``FolderWatcher/scan(below:visit:)`` does that.
package struct FolderScan {
  /// Called with each folder before it is listed.
  typealias WillList = (RelativePath, borrowing Descriptor) -> Void

  private let root: FolderRoot
  private let policy: NamePolicy
  private let willList: WillList?

  package init(root: FolderRoot, policy: NamePolicy = NamePolicy()) {
    self.init(root: root, policy: policy, willList: nil)
  }

  init(root: FolderRoot, policy: NamePolicy, willList: WillList?) {
    self.root = root
    self.policy = policy
    self.willList = willList
  }

  /// Scans what stands at and below `subtree`: a folder, or a single file. Blocking.
  package func run(below subtree: RelativePath = .root, visit: (ScanEntry) -> ScanControl) -> ScanSummary {
    withoutActuallyEscaping(visit) { run(below: subtree, Walk(visit: $0)) }
  }

  private func run(below subtree: RelativePath, _ walk: consuming Walk) -> ScanSummary {
    var walk = walk
    if !subtree.isRoot, case .ignored(let reason) = policy.verdict(for: subtree, isDirectory: isDirectory(subtree)) {
      walk.tell(.ignored(subtree, reason))
      return walk.summary
    }
    switch root.look(at: subtree) {
    case .directory: walkDown(from: subtree, &walk)
    case .file(let status, let lookedAt): walk.tell(.file(subtree, status, lookedAt: lookedAt))
    case .special(let kind): walk.tell(.special(subtree, kind))
    case .unreadable(let fault): walk.tell(.unreadable(subtree, fault))
    case .vanished: walk.summary.presence = .vanished
    }
    return walk.summary
  }

  private func isDirectory(_ path: RelativePath) -> Bool {
    if case .directory = root.look(at: path) { true } else { false }
  }

  private func walkDown(from subtree: RelativePath, _ walk: inout Walk) {
    let reader = DirectoryReader()
    walk.pending = [Walk.Pending(path: subtree, deviceAbove: deviceAbove(subtree))]
    while !walk.summary.wasStopped, let next = walk.pending.popLast() {
      do throws(SystemFault) {
        try list(next, reader, &walk)
      } catch {
        if !error.meansVanished {
          walk.tell(.unreadable(next.path, error))
        } else if next.path == subtree {
          walk.summary.presence = .vanished
        }
      }
    }
  }

  private func list(
    _ folder: Walk.Pending, _ reader: borrowing DirectoryReader, _ walk: inout Walk
  ) throws(SystemFault) {
    let directory = try root.openDirectory(folder.path)
    let identity = FileIdentity(try directory.status())
    let isMountPoint = folder.deviceAbove.map { $0 != identity.device } ?? false
    let entry: ScanEntry =
      isMountPoint
      ? .mountPoint(folder.path, identity, try FileSystemType.of(directory)) : .directory(folder.path, identity)
    guard walk.tell(entry) == .proceed else { return }
    willList?(folder.path, directory)
    let number = directory.number
    let lookedAt = WallClock.now()
    try reader.forEachEntry(of: directory) { entry in
      visit(entry, in: folder.path, number, device: identity.device, lookedAt: lookedAt, &walk) != .stop
    }
  }

  private func visit(
    _ entry: DirectoryReader.Entry, in folder: RelativePath, _ directory: Int32, device: UInt64, lookedAt: Int64,
    _ walk: inout Walk
  ) -> ScanControl {
    guard let kind = entry.kind else {
      return visitByStatus(entry, in: folder, directory, device: device, lookedAt: lookedAt, &walk)
    }
    switch kind {
    case .directory:
      if case .ignored(let reason) = policy.verdict(forFolderNamed: entry.name) {
        return walk.tell(.ignored(folder.appending(entry.name), reason))
      }
      walk.pending.append(Walk.Pending(path: folder.appending(entry.name), deviceAbove: device))
      return .proceed
    case .regular, .special:
      if case .ignored(let reason) = policy.verdict(forFileNamed: entry.name) {
        return walk.tell(.ignored(folder.appending(entry.name), reason))
      }
      if case .special(let kind) = kind { return walk.tell(.special(folder.appending(entry.name), kind)) }
      return visitByStatus(entry, in: folder, directory, device: device, lookedAt: lookedAt, &walk)
    }
  }

  /// For regular files, whose signature is wanted, and for file systems that do not tell the kind in the listing.
  private func visitByStatus(
    _ entry: DirectoryReader.Entry, in folder: RelativePath, _ directory: Int32, device: UInt64, lookedAt: Int64,
    _ walk: inout Walk
  ) -> ScanControl {
    var status = stat()
    let result = entry.withCString { fstatat(directory, $0, &status, AT_SYMLINK_NOFOLLOW) }
    guard result == 0 else {
      let fault = SystemFault(code: errno, operation: "look")
      return fault.meansVanished ? .proceed : walk.tell(.unreadable(folder.appending(entry.name), fault))
    }
    let kind = FileKind(mode: status.st_mode)
    guard case .regular = kind else {
      return visit(entry.withKind(kind), in: folder, directory, device: device, lookedAt: lookedAt, &walk)
    }
    if entry.kind == nil, case .ignored(let reason) = policy.verdict(forFileNamed: entry.name) {
      return walk.tell(.ignored(folder.appending(entry.name), reason))
    }
    return walk.tell(.file(folder.appending(entry.name), FileStatus(status), lookedAt: lookedAt))
  }

  private func deviceAbove(_ path: RelativePath) -> UInt64? {
    guard let parent = path.parent, case .directory(let identity) = root.look(at: parent) else { return nil }
    return identity.device
  }
}

/// The state of one scan.
private struct Walk {
  struct Pending {
    let path: RelativePath
    /// Nil: not known, or the root.
    let deviceAbove: UInt64?
  }

  var pending: [Pending] = []
  var summary = ScanSummary()
  private let visit: (ScanEntry) -> ScanControl

  init(visit: @escaping (ScanEntry) -> ScanControl) {
    self.visit = visit
  }

  @discardableResult
  mutating func tell(_ entry: ScanEntry) -> ScanControl {
    switch entry {
    case .file: summary.files += 1
    case .directory, .mountPoint: summary.directories += 1
    case .ignored: summary.ignored += 1
    case .special: summary.special += 1
    case .unreadable: summary.unreadable += 1
    }
    let control = visit(entry)
    if control == .stop { summary.wasStopped = true }
    return control
  }
}
