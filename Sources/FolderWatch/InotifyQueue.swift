import Glibc

/// An inotify instance: the kernel's queue of events and the watches that feed it.
///
/// Asked for are only changes. Opening and reading are not, so the daemon's own reads and a user's `grep -r` cause
/// nothing.
final class InotifyQueue: Sendable {
  /// Watches the folder behind an open descriptor: (queue, folder) to the watch, or the negative errno. Replaced in
  /// tests.
  typealias AddWatch = @Sendable (Int32, Int32) -> Int32

  private let descriptor: Descriptor
  private let addWatch: AddWatch

  init(addWatch: @escaping AddWatch = InotifyQueue.addWatchOfFolder) throws(SystemFault) {
    let number = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard number >= 0 else { throw SystemFault(code: errno, operation: "make an inotify queue") }
    descriptor = Descriptor(owning: number)
    self.addWatch = addWatch
  }

  /// For poll(2).
  var number: Int32 { descriptor.number }

  /// Watches the open folder. The same folder always gives the same watch, also under another path.
  func watch(_ folder: borrowing Descriptor) throws(SystemFault) -> Int32 {
    let watch = addWatch(descriptor.number, folder.number)
    guard watch >= 0 else { throw SystemFault(code: -watch, operation: "watch") }
    return watch
  }

  /// Watches only whether the folder at `path`, which is above the root, is renamed or removed. Nil where that cannot
  /// be.
  func watchAncestor(_ path: String) -> Int32? {
    let watch = inotify_add_watch(descriptor.number, path, UInt32(IN_MOVE_SELF | IN_DELETE_SELF | IN_ONLYDIR))
    return watch >= 0 ? watch : nil
  }

  /// Ends a watch. Without effect where the kernel has ended it already.
  func unwatch(_ watch: Int32) {
    _ = inotify_rm_watch(descriptor.number, watch)
  }

  /// The size in bytes of what is in the queue now.
  var pendingBytes: Int {
    var bytes: Int32 = 0
    guard ioctl(descriptor.number, UInt(FIONREAD), &bytes) == 0 else { return 0 }
    return Int(bytes)
  }

  /// Reads one buffer full and answers the bytes read: 0 when the queue is empty. Never blocks.
  func read(into buffer: UnsafeMutableRawBufferPointer, _ body: (InotifyEvent) -> Void) -> Int {
    while true {
      let count = Glibc.read(descriptor.number, buffer.baseAddress, buffer.count)
      if count > 0 {
        InotifyEvent.decode(UnsafeRawBufferPointer(rebasing: buffer[..<count]), body)
        return count
      }
      guard count < 0, errno == EINTR else { return 0 }
    }
  }

  /// The watch goes to the very folder that is open, by its entry in /proc, and not to what its path leads to by now.
  /// (That entry is a symbolic link of a kind, so IN_DONT_FOLLOW would refuse it.)
  @Sendable static func addWatchOfFolder(queue: Int32, folder: Int32) -> Int32 {
    let mask =
      UInt32(IN_CREATE | IN_MODIFY | IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE | IN_ATTRIB)
      | UInt32(IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR | IN_EXCL_UNLINK)
    let watch = inotify_add_watch(queue, "/proc/self/fd/\(folder)", mask)
    return watch >= 0 ? watch : -errno
  }
}
