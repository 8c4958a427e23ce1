/// The step in which a file system's change times advance.
package struct TimestampGranularity: Hashable, Comparable, Sendable {
  package let nanoseconds: Int64

  package init(nanoseconds: Int64) {
    self.nanoseconds = nanoseconds
  }

  /// Local file systems with nanosecond stamps take them from the kernel's coarse clock: 1 to 10 ms, by the kernel's
  /// configuration. 10 ms covers all, and also kernels since 6.13 that are finer.
  package static let kernelTick = TimestampGranularity(nanoseconds: 10_000_000)

  /// FAT keeps two seconds; file servers' clocks and old file systems keep whole seconds.
  package static let twoSeconds = TimestampGranularity(nanoseconds: 2_000_000_000)

  package static func < (left: TimestampGranularity, right: TimestampGranularity) -> Bool {
    left.nanoseconds < right.nanoseconds
  }
}
