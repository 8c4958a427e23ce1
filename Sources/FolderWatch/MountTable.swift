/// The mounts that bear on one folder: those above it, at it and below it.
///
/// Mounting over a folder and unmounting cause no inotify event at all; other files are there from one moment to the
/// next. But poll(2) on /proc/self/mountinfo tells that some mount changed somewhere, and the difference of two of
/// these tables tells whether it matters: on a machine that starts containers, most do not.
struct MountTable: Hashable, Sendable {
  private struct Mount: Hashable {
    /// Absolute, as bytes.
    let point: [UInt8]
    /// The rest of the line that identifies what is mounted: identifiers and device.
    let identity: [UInt8]
  }

  private let root: [UInt8]
  private var mounts: Set<Mount> = []

  /// Decodes /proc/self/mountinfo, see proc(5): `36 35 98:0 /mnt1 /mnt2 rw,noatime …` with the mount point as the fifth
  /// field.
  ///
  /// - Parameter root: The absolute path of the folder, without symbolic links.
  init(mountinfo: [UInt8], root: String) {
    self.root = Array(root.utf8)
    for line in mountinfo.split(separator: UInt8(ascii: "\n")) {
      let fields = line.split(separator: UInt8(ascii: " "), maxSplits: 5)
      guard fields.count >= 5 else { continue }
      let point = Self.unescape(fields[4])
      guard Self.isAtOrBelow(point, self.root) || Self.isAtOrBelow(self.root, point) else { continue }
      mounts.insert(Mount(point: point, identity: Array(fields[..<4].joined(separator: [UInt8(ascii: " ")]))))
    }
  }

  /// The parts of the folder where something else may be mounted than in `other`.
  func subtreesThatDiffer(from other: MountTable) -> Set<RelativePath> {
    Set(
      mounts.symmetricDifference(other.mounts).map { mount in
        guard mount.point.count > root.count, Self.isAtOrBelow(mount.point, root) else { return .root }
        let below = mount.point.dropFirst(root.count).drop { $0 == UInt8(ascii: "/") }
        return RelativePath(bytes: below) ?? .root
      })
  }

  private static func isAtOrBelow(_ path: [UInt8], _ ancestor: [UInt8]) -> Bool {
    guard path.starts(with: ancestor) else { return false }
    return path.count == ancestor.count || ancestor == [UInt8(ascii: "/")] || path[ancestor.count] == UInt8(ascii: "/")
  }

  /// Space, tab, newline and backslash stand as `\040`, `\011`, `\012`, `\134`.
  private static func unescape(_ field: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var rest = field
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\\"), let value = UInt8(String(decoding: rest.prefix(3), as: UTF8.self), radix: 8) {
        result.append(value)
        rest = rest.dropFirst(3)
      } else {
        result.append(byte)
      }
    }
    return result
  }
}
