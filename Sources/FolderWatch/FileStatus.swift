import Glibc

/// A regular file as one look at it found it.
package struct FileStatus: Hashable, Sendable {
  package let signature: FileSignature
  /// The permission bits of the mode, without the type.
  package let permissions: UInt32
  /// The number of names that the file has, also outside of the folder.
  package let links: UInt32

  package init(signature: FileSignature, permissions: UInt32, links: UInt32) {
    self.signature = signature
    self.permissions = permissions
    self.links = links
  }

  /// The file has other names: a change under this one is a change under all of them, and a change under a name outside
  /// of the folder causes no event here at all.
  package var hasOtherNames: Bool { links > 1 }
}

extension FileStatus {
  init(_ status: stat) {
    self.init(
      signature: FileSignature(
        size: Int64(status.st_size), modified: status.st_mtim.nanoseconds, changed: status.st_ctim.nanoseconds,
        inode: UInt64(status.st_ino), device: UInt64(status.st_dev)),
      permissions: UInt32(status.st_mode & 0o7777), links: UInt32(clamping: status.st_nlink))
  }
}
