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

  /// The file has other names: a change under this one is a change under all of them, and a change under a name outside of the folder
  /// causes no event here at all.
  package var hasOtherNames: Bool { links > 1 }
}

/// What is neither a regular file nor a folder. It is never opened.
package enum SpecialKind: String, Sendable, Hashable {
  case symbolicLink = "symbolic-link"
  case fifo
  case socket
  case characterDevice = "character-device"
  case blockDevice = "block-device"
  case unknown
}

/// The kinds of `st_mode`, decoded once.
enum FileKind: Hashable {
  case regular
  case directory
  case special(SpecialKind)

  init(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .regular
    case S_IFDIR: self = .directory
    case S_IFLNK: self = .special(.symbolicLink)
    case S_IFIFO: self = .special(.fifo)
    case S_IFSOCK: self = .special(.socket)
    case S_IFCHR: self = .special(.characterDevice)
    case S_IFBLK: self = .special(.blockDevice)
    default: self = .special(.unknown)
    }
  }
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

extension FileIdentity {
  init(_ status: stat) {
    self.init(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
  }
}
