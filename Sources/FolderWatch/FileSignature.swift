/// What the file system says about one state of a file's content. Equal signatures mean "probably the same bytes",
/// except for files that were changed around the time of the look: see ``mayHideChange(lookedAt:granularity:)``.
///
/// The size and the modification time alone are not enough: an editor that restores the time, or a rename-over within
/// one clock tick, leaves both equal. The change time cannot be set by programs.
package struct FileSignature: Hashable, Sendable {
  /// In bytes.
  package let size: Int64
  /// Modification time, nanoseconds since 1970. Programs may set it to anything.
  package let modified: Int64
  /// Change time of the inode, nanoseconds since 1970.
  package let changed: Int64
  /// Reused by the file system as soon as a file is deleted: no identity over time.
  package let inode: UInt64
  /// The file system that the file is on, as `st_dev`.
  package let device: UInt64

  package init(size: Int64, modified: Int64, changed: Int64, inode: UInt64, device: UInt64) {
    self.size = size
    self.modified = modified
    self.changed = changed
    self.inode = inode
    self.device = device
  }

  /// The file itself under whatever name: what hard links share.
  package var identity: FileIdentity { FileIdentity(device: device, inode: inode) }

  /// Whether the file might be changed after the look without a change of this signature ("racily clean").
  ///
  /// Time stamps come from a clock that stands still for one tick. A file whose change time lies within two ticks
  /// before the look can be written again in the same tick: same stamps, other bytes. Such a file must be hashed again
  /// at the next look, whatever its signature. A change time after the look (the clock was set back, or a server's
  /// clock is ahead) is no proof either.
  ///
  /// A change time without a fraction of a second hints at a file system that keeps whole seconds, and is treated as
  /// that.
  ///
  /// - Parameters:
  ///   - lookedAt: ``WallClock/now()`` before the file was looked at, in nanoseconds since 1970.
  ///   - granularity: of the file system that the file is on.
  package func mayHideChange(lookedAt: Int64, granularity: TimestampGranularity) -> Bool {
    let hasWholeSeconds = changed % 1_000_000_000 == 0
    let tick = hasWholeSeconds ? max(granularity, .twoSeconds).nanoseconds : granularity.nanoseconds
    return changed >= lookedAt - 2 * tick
  }
}
