import Glibc

/// The step in which a file system's change times advance.
package struct TimestampGranularity: Hashable, Comparable, Sendable {
  package let nanoseconds: Int64

  package init(nanoseconds: Int64) {
    self.nanoseconds = nanoseconds
  }

  /// Local file systems with nanosecond stamps take them from the kernel's coarse clock: 1 to 10 ms, by the kernel's configuration.
  /// 10 ms covers all, and also kernels since 6.13 that are finer.
  package static let kernelTick = TimestampGranularity(nanoseconds: 10_000_000)

  /// FAT keeps two seconds; file servers' clocks and old file systems keep whole seconds.
  package static let twoSeconds = TimestampGranularity(nanoseconds: 2_000_000_000)

  package static func < (left: TimestampGranularity, right: TimestampGranularity) -> Bool {
    left.nanoseconds < right.nanoseconds
  }
}

/// The clock that file systems stamp files with. Only for comparison with such stamps; every timer uses a monotonic clock.
package enum WallClock {
  /// Nanoseconds since 1970.
  package static func now() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return time.nanoseconds
  }
}

extension timespec {
  /// Nanoseconds since 1970. Stamps that do not fit (before 1678, after 2262) saturate.
  var nanoseconds: Int64 {
    let (seconds, overflows) = Int64(tv_sec).multipliedReportingOverflow(by: 1_000_000_000)
    if overflows { return tv_sec < 0 ? .min : .max }
    let (sum, sumOverflows) = seconds.addingReportingOverflow(Int64(tv_nsec))
    return sumOverflows ? .max : sum
  }
}
