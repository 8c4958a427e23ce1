import CLinux
import Glibc

extension FolderRoot {
  /// Looks at `path` without opening it for reading: no device is touched, no FIFO waits, no link is followed.
  package func look(at path: RelativePath) -> Look {
    let lookedAt = WallClock.now()
    do throws(SystemFault) {
      let status = try openBeneath(path, flags: clinux_o_path).status()
      switch FileKind(mode: status.st_mode) {
      case .regular: return .file(FileStatus(status), lookedAt: lookedAt)
      case .directory: return .directory(FileIdentity(status))
      case .special(let kind): return .special(kind)
      }
    } catch {
      return error.meansVanished ? .vanished : .unreadable(error)
    }
  }

  /// Whether the folder at `path` may be listed and what is in it be looked at.
  func canList(_ path: RelativePath) -> Bool {
    guard let folder = try? openDirectory(path) else { return false }
    let inside = openat(folder.number, ".", clinux_o_path | O_CLOEXEC)
    guard inside >= 0 else { return false }
    _ = close(inside)
    return true
  }

  /// Opens the folder at `path` for listing.
  func openDirectory(_ path: RelativePath) throws(SystemFault) -> Descriptor {
    try openBeneath(path, flags: O_RDONLY | O_DIRECTORY | O_NONBLOCK)
  }
}
