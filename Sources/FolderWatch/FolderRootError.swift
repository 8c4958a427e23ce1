import Glibc

/// The folder cannot be watched at all.
package struct FolderRootError: Error, Hashable, Sendable, CustomStringConvertible {
  package let path: String
  package let fault: SystemFault

  package var description: String {
    switch fault.code {
    case ENOENT: "The watched folder \(path) does not exist. Create it, or name another in the configuration."
    case ENOTDIR: "The watched folder \(path) is no folder."
    case EACCES: "The watched folder \(path) may not be read. Give the daemon's user read and search permission on it."
    default: "The watched folder \(path) cannot be opened: \(fault)."
    }
  }
}
