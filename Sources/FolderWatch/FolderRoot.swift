import CLinux
import Glibc
import Synchronization

/// The watched folder, held open.
///
/// A path is only a way to a folder; the folder itself is a device and an inode. The descriptor keeps the folder that
/// was opened at the start, so that everything is looked at and read below *that* folder: when a parent is renamed or
/// something is mounted over it, no event comes and the path leads elsewhere. ``verifyIdentity()`` tells; ask it before
/// any deletion is believed. ``reopen()`` turns to what stands at the path now.
///
/// Names below are resolved by openat2(2) with RESOLVE_BENEATH and RESOLVE_NO_SYMLINKS: no symbolic link is ever
/// followed, not even one that is put in place of a folder between the check and the use. Where the kernel or a system
/// call filter has no openat2, each component is opened with O_NOFOLLOW by itself, which comes to the same but is
/// slower.
///
/// The descriptor keeps the file system busy: `umount` needs `--lazy` while the daemon runs.
package final class FolderRoot: Sendable {
  /// One folder that was opened.
  private final class Anchor: Sendable {
    package let resolvedPath: String
    let identity: FileIdentity
    let fileSystem: FileSystemType
    let descriptor: Descriptor
    let canOpenBeneath: Bool

    init(
      resolvedPath: String, identity: FileIdentity, fileSystem: FileSystemType, descriptor: consuming Descriptor,
      canOpenBeneath: Bool
    ) {
      self.resolvedPath = resolvedPath
      self.identity = identity
      self.fileSystem = fileSystem
      self.descriptor = descriptor
      self.canOpenBeneath = canOpenBeneath
    }
  }

  /// As configured.
  package let configuredPath: String
  private let avoidsOpenat2: Bool
  private let current: Mutex<Anchor>

  private var anchor: Anchor { current.withLock { $0 } }

  /// Absolute and without symbolic links, as resolved when it was opened.
  package var resolvedPath: String { anchor.resolvedPath }
  package var identity: FileIdentity { anchor.identity }
  package var fileSystem: FileSystemType { anchor.fileSystem }

  private init(configuredPath: String, avoidsOpenat2: Bool, _ anchor: Anchor) {
    self.configuredPath = configuredPath
    self.avoidsOpenat2 = avoidsOpenat2
    current = Mutex(anchor)
  }

  /// Opens the folder at `path`. A symbolic link is resolved once, here.
  package static func open(_ path: String) throws(FolderRootError) -> FolderRoot {
    try open(path, avoidingOpenat2: false)
  }

  /// `avoidingOpenat2` is for tests of the way without it.
  static func open(_ path: String, avoidingOpenat2: Bool) throws(FolderRootError) -> FolderRoot {
    FolderRoot(
      configuredPath: path, avoidsOpenat2: avoidingOpenat2, try anchor(at: path, avoidingOpenat2: avoidingOpenat2))
  }

  /// Turns to the folder that stands at the configured path now. Calls that run meanwhile end in the former one; where
  /// this fails, that one stays.
  package func reopen() throws(FolderRootError) {
    let anchor = try Self.anchor(at: configuredPath, avoidingOpenat2: avoidsOpenat2)
    current.withLock { $0 = anchor }
  }

  private static func anchor(at path: String, avoidingOpenat2: Bool) throws(FolderRootError) -> Anchor {
    guard let resolved = realpath(path, nil) else {
      throw FolderRootError(path: path, fault: SystemFault(code: errno, operation: "resolve"))
    }
    defer { free(resolved) }
    let number = Glibc.open(resolved, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
    guard number >= 0 else { throw FolderRootError(path: path, fault: SystemFault(code: errno, operation: "open")) }
    let descriptor = Descriptor(owning: number)
    do throws(SystemFault) {
      let identity = FileIdentity(try descriptor.status())
      let fileSystem = try FileSystemType.of(descriptor)
      return Anchor(
        resolvedPath: String(cString: resolved), identity: identity, fileSystem: fileSystem, descriptor: descriptor,
        canOpenBeneath: !avoidingOpenat2 && Self.kernelOpensBeneath(number))
    } catch {
      throw FolderRootError(path: path, fault: error)
    }
  }

  /// Whether the configured path still leads to the folder that was opened.
  package func verifyIdentity() -> RootPresence {
    var status = stat()
    guard stat(configuredPath, &status) == 0 else {
      let fault = SystemFault(code: errno, operation: "look")
      return fault.meansVanished ? .missing : .unreadable(fault)
    }
    let found = FileIdentity(status)
    return found == identity ? .same : .replaced(found)
  }

  /// Opens `path` below the root with `flags` (O_CLOEXEC is added), never through a symbolic link. A symbolic link as
  /// the last component is opened itself with O_PATH, and is ELOOP otherwise.
  func openBeneath(_ path: RelativePath, flags: Int32) throws(SystemFault) -> Descriptor {
    let flags = flags | O_CLOEXEC | O_NOFOLLOW
    let anchor = anchor
    guard anchor.canOpenBeneath else { return try Self.openByComponents(path, flags: flags, below: anchor) }
    while true {
      let number = path.withCString { clinux_open_beneath(anchor.descriptor.number, $0, flags) }
      if number >= 0 { return Descriptor(owning: number) }
      // EAGAIN: a rename elsewhere crossed the resolution; the kernel asks to try again.
      guard number == -EINTR || number == -EAGAIN else { throw SystemFault(code: -number, operation: "open") }
    }
  }

  private static func openByComponents(
    _ path: RelativePath, flags: Int32, below anchor: Anchor
  ) throws(SystemFault) -> Descriptor {
    var components = path.components
    let last = components.popLast().map(Array.init) ?? []
    var folder = try openComponent(
      [UInt8(ascii: ".")], in: anchor.descriptor, flags: clinux_o_path | O_DIRECTORY | O_CLOEXEC)
    for component in components {
      folder = try openComponent(
        Array(component), in: folder, flags: clinux_o_path | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    }
    return try openComponent(last, in: folder, flags: flags)
  }

  private static func openComponent(_ name: [UInt8], in folder: borrowing Descriptor, flags: Int32) throws(SystemFault)
    -> Descriptor
  {
    let parent = folder.number
    while true {
      let number = RelativePath(unchecked: name).withCString { openat(parent, $0, flags) }
      if number >= 0 { return Descriptor(owning: number) }
      guard errno == EINTR else { throw SystemFault(code: errno, operation: "open") }
    }
  }

  private static func kernelOpensBeneath(_ folder: Int32) -> Bool {
    let number = clinux_open_beneath(folder, ".", clinux_o_path | O_CLOEXEC)
    guard number >= 0 else { return false }
    _ = close(number)
    return true
  }
}
