import CLinux
import Glibc

/// Lists directories with getdents64(2) through one buffer that is used again and again, so that a scan of many folders
/// allocates nothing for the listing.
struct DirectoryReader: ~Copyable {
  /// One entry. `name` is valid only during the call that hands it over.
  struct Entry {
    let name: UnsafeBufferPointer<UInt8>
    let inode: UInt64
    /// Nil where the file system does not tell.
    let kind: FileKind?

    func withKind(_ kind: FileKind) -> Entry {
      Entry(name: name, inode: inode, kind: kind)
    }

    /// The name as it stands in the listing, where a NUL closes it.
    func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
      guard let start = UnsafeRawPointer(name.baseAddress) else { preconditionFailure("a name has an address") }
      return body(start.assumingMemoryBound(to: CChar.self))
    }
  }

  private let buffer: UnsafeMutableRawBufferPointer

  init() {
    buffer = .allocate(byteCount: 64 * 1024, alignment: 16)
  }

  deinit {
    buffer.deallocate()
  }

  /// Calls `body` for each entry but "." and ".." until it answers false.
  func forEachEntry(of directory: borrowing Descriptor, _ body: (Entry) -> Bool) throws(SystemFault) {
    while true {
      let filled = clinux_getdents(directory.number, buffer.baseAddress, buffer.count)
      if filled == -EINTR { continue }
      guard filled >= 0 else { throw SystemFault(code: -filled, operation: "list") }
      if filled == 0 { return }
      guard handOver(filled: Int(filled), body) else { return }
    }
  }

  /// The layout of `struct linux_dirent64`: inode (8 bytes), offset (8), record length (2), type (1), name (closed by
  /// NUL).
  private func handOver(filled: Int, _ body: (Entry) -> Bool) -> Bool {
    var position = 0
    while position < filled {
      let record = UnsafeRawBufferPointer(rebasing: buffer[position..<filled])
      let length = Int(record.loadUnaligned(fromByteOffset: 16, as: UInt16.self))
      let nameField = UnsafeRawBufferPointer(rebasing: record[19..<length])
      let nameLength = nameField.firstIndex(of: 0) ?? nameField.count
      let name = UnsafeRawBufferPointer(rebasing: nameField[..<nameLength]).assumingMemoryBound(to: UInt8.self)
      position += length
      if Self.isSelfOrParent(name) { continue }
      let inode = record.loadUnaligned(as: UInt64.self)
      guard body(Entry(name: name, inode: inode, kind: Self.kind(type: record[18]))) else { return false }
    }
    return true
  }

  private static func isSelfOrParent(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    let dot = UInt8(ascii: ".")
    return name.count <= 2 && name.allSatisfy { $0 == dot }
  }

  /// The type field holds the type bits of a mode, shifted; 0 (DT_UNKNOWN) where the file system does not keep it.
  private static func kind(type: UInt8) -> FileKind? {
    type == 0 ? nil : FileKind(mode: mode_t(type) << 12)
  }
}
