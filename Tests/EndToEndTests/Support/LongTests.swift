import Foundation

/// The long form of tests that could go on for ever.
///
/// `GAOXIN_LONG_TESTS=10000` asks for all of it: ten thousand sequences of changes, a thousand kills, two hundred damaged
/// stores and an hour of churn. Smaller numbers ask for a part of each. Random ones begin at `GAOXIN_LONG_SEED` (1000).
enum LongTests {
  /// Sequences that are asked for; 0 where the long form is not.
  static let sequences = number("GAOXIN_LONG_TESTS") ?? 0
  /// The first seed.
  static let firstSeed = UInt64(number("GAOXIN_LONG_SEED") ?? 1000)

  /// The part of a whole that is asked for, at least one; 0 where the long form is not.
  static func share(of whole: Int) -> Int { sequences == 0 ? 0 : max(1, whole * sequences / 10_000) }

  private static func number(_ variable: String) -> Int? {
    ProcessInfo.processInfo.environment[variable].flatMap { Int($0) }
  }
}
