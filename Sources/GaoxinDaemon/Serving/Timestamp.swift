import Foundation

/// Moments as text.
enum Timestamp {
  /// RFC 3339 in UTC, to the millisecond.
  static func text(milliseconds: Int64) -> String {
    Date(timeIntervalSince1970: Double(milliseconds) / 1000)
      .formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
  }
}
