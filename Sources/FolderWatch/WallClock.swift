import Glibc

/// The clock that file systems stamp files with. Only for comparison with such stamps; every timer uses a monotonic
/// clock.
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
