import Foundation

/// Numbers for people.
enum Units {
  /// `17`, `1.2 KiB`, `3.4 MiB`.
  static func bytes(_ count: Int64) -> String {
    var value = Double(count)
    for unit in ["bytes", "KiB", "MiB", "GiB"] {
      if value < 1024 || unit == "GiB" { return unit == "bytes" ? "\(count) bytes" : tenths(value) + " " + unit }
      value /= 1024
    }
    return "\(count) bytes"
  }

  /// `7 s`, `3 min`, `2 h 5 min`, `4 d 2 h`.
  static func duration(_ seconds: Double) -> String {
    let whole = Int(seconds)
    switch whole {
    case ..<60: return "\(whole) s"
    case ..<3600: return "\(whole / 60) min"
    case ..<86400: return "\(whole / 3600) h \(whole % 3600 / 60) min"
    default: return "\(whole / 86400) d \(whole % 86400 / 3600) h"
    }
  }

  /// `12.3 ms`, `4.5 s`.
  static func latency(_ milliseconds: Double) -> String {
    milliseconds < 1000 ? tenths(milliseconds) + " ms" : tenths(milliseconds / 1000) + " s"
  }

  private static func tenths(_ value: Double) -> String {
    let scaled = Int((value * 10).rounded())
    return "\(scaled / 10).\(scaled % 10)"
  }
}
