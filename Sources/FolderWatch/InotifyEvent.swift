import Glibc

/// One event as the kernel gives it.
struct InotifyEvent: Hashable, Sendable {
  /// The bits of `IN_*` that we ask for or that come unasked.
  struct Mask: OptionSet, Hashable, Sendable {
    let rawValue: UInt32

    static let modify = Mask(rawValue: UInt32(IN_MODIFY))
    static let attributes = Mask(rawValue: UInt32(IN_ATTRIB))
    static let closeWrite = Mask(rawValue: UInt32(IN_CLOSE_WRITE))
    static let movedFrom = Mask(rawValue: UInt32(IN_MOVED_FROM))
    static let movedTo = Mask(rawValue: UInt32(IN_MOVED_TO))
    static let create = Mask(rawValue: UInt32(IN_CREATE))
    static let delete = Mask(rawValue: UInt32(IN_DELETE))
    static let deleteSelf = Mask(rawValue: UInt32(IN_DELETE_SELF))
    static let moveSelf = Mask(rawValue: UInt32(IN_MOVE_SELF))
    static let unmount = Mask(rawValue: UInt32(IN_UNMOUNT))
    static let queueOverflow = Mask(rawValue: UInt32(IN_Q_OVERFLOW))
    static let ignored = Mask(rawValue: UInt32(IN_IGNORED))
    static let isDirectory = Mask(rawValue: UInt32(bitPattern: Int32(IN_ISDIR)))
  }

  /// The watch that it came from; -1 for an overflow.
  let watch: Int32
  let mask: Mask
  /// Shared by the two events of a rename; else 0.
  let cookie: UInt32
  /// The entry of the watched folder; empty for the folder itself.
  let name: [UInt8]

  init(watch: Int32, mask: Mask, cookie: UInt32 = 0, name: [UInt8] = []) {
    self.watch = watch
    self.mask = mask
    self.cookie = cookie
    self.name = name
  }

  /// Decodes what read(2) gave: each event is a header of 16 bytes and a name that is filled up with NULs.
  static func decode(_ buffer: UnsafeRawBufferPointer, _ body: (InotifyEvent) -> Void) {
    let header = 16
    var position = 0
    while position + header <= buffer.count {
      let length = Int(buffer.loadUnaligned(fromByteOffset: position + 12, as: UInt32.self))
      let end = position + header + length
      guard end <= buffer.count else { return }
      let name = buffer[(position + header)..<end].prefix { $0 != 0 }
      body(
        InotifyEvent(
          watch: buffer.loadUnaligned(fromByteOffset: position, as: Int32.self),
          mask: Mask(rawValue: buffer.loadUnaligned(fromByteOffset: position + 4, as: UInt32.self)),
          cookie: buffer.loadUnaligned(fromByteOffset: position + 8, as: UInt32.self), name: Array(name)))
      position = end
    }
  }
}
