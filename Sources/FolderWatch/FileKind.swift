import Glibc

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
