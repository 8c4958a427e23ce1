/// What a file looked like when it was decided on; equal seals mean that it need not be read again.
package struct FileSeal: Hashable, Sendable {
  /// Bytes.
  package var size: Int64
  /// Last change of the bytes, nanoseconds since 1970.
  package var modified: Int64
  /// Last change of the bytes or of the inode, nanoseconds since 1970.
  package var changed: Int64
  package var inode: UInt64
  package var device: UInt64

  package init(size: Int64, modified: Int64, changed: Int64, inode: UInt64, device: UInt64) {
    self.size = size
    self.modified = modified
    self.changed = changed
    self.inode = inode
    self.device = device
  }

  /// The seal of what has none: a path that could not be looked at.
  package static let none = FileSeal(size: 0, modified: 0, changed: 0, inode: 0, device: 0)
}
