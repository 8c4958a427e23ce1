import CLinux

/// The kind of a file system, and what may be expected of it.
package struct FileSystemType: Hashable, Sendable, CustomStringConvertible {
  /// `f_type` of statfs(2).
  package let magic: UInt32
  /// As mount(8) names it; "0x…" where it is not known.
  package let name: String
  /// Whether changes may be made that cause no inotify event here: by other machines, by a server process, or in a
  /// lower layer.
  package let needsPolling: Bool
  package let granularity: TimestampGranularity

  package var description: String { name }

  /// The kind with the number `magic`. A file system that is not known counts as a local one with whole seconds.
  package init(magic: UInt32) {
    let known = Self.known.first { $0.magic == magic }
    self.magic = magic
    name = known?.name ?? "0x\(String(magic, radix: 16))"
    needsPolling = known?.watching == .polling
    granularity = known?.stamps ?? .twoSeconds
  }

  private enum Watching {
    case events
    case polling
  }

  private struct Known {
    let magic: UInt32
    let name: String
    let watching: Watching
    let stamps: TimestampGranularity

    init(_ magic: UInt32, _ name: String, _ watching: Watching, _ stamps: TimestampGranularity) {
      self.magic = magic
      self.name = name
      self.watching = watching
      self.stamps = stamps
    }
  }

  /// From statfs(2) and linux/magic.h.
  private static let known: [Known] = [
    Known(0xEF53, "ext4", .events, .kernelTick),
    Known(0x5846_5342, "xfs", .events, .kernelTick),
    Known(0x9123_683E, "btrfs", .events, .kernelTick),
    Known(0x0102_1994, "tmpfs", .events, .kernelTick),
    Known(0x8584_58F6, "ramfs", .events, .kernelTick),
    Known(0xF2F5_2010, "f2fs", .events, .kernelTick),
    Known(0xCA45_1A4E, "bcachefs", .events, .kernelTick),
    Known(0x2FC1_2FC1, "zfs", .events, .kernelTick),
    Known(0x5265_4973, "reiserfs", .events, .twoSeconds),
    Known(0x3153_464A, "jfs", .events, .twoSeconds),
    Known(0x4D44, "vfat", .events, .twoSeconds),
    Known(0x2011_BAB0, "exfat", .events, .twoSeconds),
    Known(0x7366_746E, "ntfs3", .events, .twoSeconds),
    Known(0x482B, "hfsplus", .events, .twoSeconds),
    Known(0x1501_3346, "udf", .events, .twoSeconds),
    Known(0x9660, "iso9660", .events, .twoSeconds),
    Known(0x7371_7368, "squashfs", .events, .twoSeconds),
    Known(0x6969, "nfs", .polling, .twoSeconds),
    Known(0xFF53_4D42, "cifs", .polling, .twoSeconds),
    Known(0xFE53_4D42, "smb3", .polling, .twoSeconds),
    Known(0x517B, "smbfs", .polling, .twoSeconds),
    Known(0x6573_5546, "fuse", .polling, .twoSeconds),
    Known(0x0102_1997, "9p", .polling, .twoSeconds),
    Known(0x794C_7630, "overlay", .polling, .kernelTick),
    Known(0x00C3_6400, "ceph", .polling, .twoSeconds),
    Known(0x7375_7245, "coda", .polling, .twoSeconds),
    Known(0x5346_414F, "afs", .polling, .twoSeconds),
    Known(0x786F_4256, "vboxsf", .polling, .twoSeconds),
    Known(0xBACB_ACBC, "vmhgfs", .polling, .twoSeconds),
    Known(0x0116_1970, "gfs2", .polling, .twoSeconds),
    Known(0x7461_636F, "ocfs2", .polling, .twoSeconds),
    Known(0x0BD0_0BD0, "lustre", .polling, .twoSeconds),
  ]
}

extension FileSystemType {
  /// The kind of the file system that `descriptor` is on.
  static func of(_ descriptor: borrowing Descriptor) throws(SystemFault) -> FileSystemType {
    let magic = clinux_file_system_magic(descriptor.number)
    guard magic >= 0 else { throw SystemFault(code: Int32(-magic), operation: "ask for the file system") }
    return FileSystemType(magic: UInt32(truncatingIfNeeded: magic))
  }
}
