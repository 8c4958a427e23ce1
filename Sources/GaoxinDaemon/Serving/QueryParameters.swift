import GaoxinAPI
import Hummingbird
import NewsModel
import NewsStorage

/// Reads the parameters of a request, each with an error that names it.
struct QueryParameters {
  private let request: Request

  init(_ request: Request) { self.request = request }

  /// Names of all that is given.
  var names: [String] { Set(request.uri.queryParameters.map { String($0.key) }).sorted() }

  /// A text; nil where it is not given or empty.
  func text(_ name: String) -> String? {
    guard let value = request.uri.queryParameters[name[...]].map(String.init), !value.isEmpty else { return nil }
    return value
  }

  /// A whole number in a range.
  func number(_ name: String, default fallback: Int, in range: ClosedRange<Int>) throws -> Int {
    guard let text = text(name) else { return fallback }
    guard let number = Int(text), range.contains(number) else {
      throw Problem.badRequest(
        "'\(name)' must be a whole number from \(range.lowerBound) to \(range.upperBound), not '\(text)'")
    }
    return number
  }

  /// A day as `YYYY-MM-DD`.
  func day(_ name: String) throws -> String? {
    guard let text = text(name) else { return nil }
    guard CalendarDay(iso: text) != nil else {
      throw Problem.badRequest("'\(name)' must be a day as YYYY-MM-DD, not '\(text)'")
    }
    return text
  }

  /// Zone, source, days, limit and offset.
  /// - Parameter zoneNames: by which a zone is found under all its names.
  func articleFilter(_ zoneNames: ZoneNames) throws -> ArticleFilter {
    ArticleFilter(
      zones: text("zone").map(zoneNames.all), source: text("source"), since: try day("since"), until: try day("until"),
      limit: try number("limit", default: 20, in: 0...1000),
      offset: try number("offset", default: 0, in: 0...10_000_000))
  }
}
