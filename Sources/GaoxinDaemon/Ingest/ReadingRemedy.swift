import CLinux
import FolderWatch
import Glibc

/// The command that lets the daemon read a path that it may not read.
enum ReadingRemedy {
  /// A command for a shell, to be run by the owner of the path or by root; nil where nothing that a change of rights
  /// could mend keeps the daemon out.
  /// - Parameter root: absolute path of the watched folder.
  static func command(for path: RelativePath, in root: String) -> String? {
    var place = Array(root.utf8)
    var names = path.components.map { Array($0) }
    // The first thing on the way that is closed.
    while true {
      guard let status = status(of: place) else { return nil }
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      let isLast = names.isEmpty
      let needed = isFolder ? (isLast ? R_OK | X_OK : X_OK) : R_OK
      if !allows(place, needed) { return command(place, status, rights: isFolder ? "rx" : "r") }
      if isLast { return nil }
      place += [UInt8(ascii: "/")] + names.removeFirst()
    }
  }

  private static func command(_ place: [UInt8], _ status: stat, rights: String) -> String {
    let name = quoted(place)
    let change = "chmod g+\(rights) \(name)"
    if isOwnGroup(status.st_gid) || isNamed(place) { return change }
    return "chgrp \(ownGroup()) \(name) && \(change)"
  }

  /// A path as a shell takes it; bytes that are no text are escaped.
  static func quoted(_ place: [UInt8]) -> String {
    let isText = String(validating: place, as: UTF8.self) != nil && place.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
    if isText { return "'" + String(decoding: place, as: UTF8.self).replacing("'", with: "'\\''") + "'" }
    var text = "$'"
    for byte in place {
      switch byte {
      case UInt8(ascii: "'"), UInt8(ascii: "\\"): text += "\\" + String(UnicodeScalar(byte))
      case 0x20..<0x7F: text += String(UnicodeScalar(byte))
      default: text += "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    }
    return text + "'"
  }

  private static func status(of place: [UInt8]) -> stat? {
    var status = stat()
    return lstat(place.map { CChar(bitPattern: $0) } + [0], &status) == 0 ? status : nil
  }

  private static func allows(_ place: [UInt8], _ rights: Int32) -> Bool {
    faccessat(AT_FDCWD, place.map { CChar(bitPattern: $0) } + [0], rights, AT_EACCESS) == 0
  }

  private static func isOwnGroup(_ group: gid_t) -> Bool {
    if group == getegid() { return true }
    var groups = [gid_t](repeating: 0, count: 256)
    let count = getgroups(Int32(groups.count), &groups)
    return groups.prefix(max(0, Int(count))).contains(group)
  }

  /// Whether the path's access list has an entry for the daemon's user: then only its mask is in the way, which `chmod`
  /// sets by the group's rights.
  private static func isNamed(_ place: [UInt8]) -> Bool {
    var list = [UInt8](repeating: 0, count: 4096)
    let count = clinux_access_list(place.map { CChar(bitPattern: $0) } + [0], &list, list.count)
    // A version in four bytes, then entries of eight: tag (2 for a user by id), rights, id; little-endian.
    guard count > 4 else { return false }
    return stride(from: 4, to: Int(count) - 7, by: 8).contains { start in
      let entry = list[start..<start + 8].map { UInt32($0) }
      let id = entry[4] | entry[5] << 8 | entry[6] << 16 | entry[7] << 24
      return entry[0] == 2 && entry[2] & 4 != 0 && id == geteuid()
    }
  }

  /// Name of the daemon's group; its number where it has none.
  private static func ownGroup() -> String {
    guard let entry = getgrgid(getegid()), let name = entry.pointee.gr_name else { return "\(getegid())" }
    return String(cString: name)
  }
}
