import Foundation

/// Metrics as the daemon tells them, read strictly: whatever OpenMetrics forbids is an error.
struct MetricsReading {
  /// A family: its type, and whether its name ends in a unit.
  private(set) var types: [String: String] = [:]
  /// Values by name and labels, as they stand: `gaoxin_files{state="held"}`.
  private(set) var values: [String: Double] = [:]

  init(_ text: String) throws {
    guard text.hasSuffix("\n# EOF\n") else { throw TestFailure("the end mark is missing") }
    var family = ""
    for line in text.dropLast(7).split(separator: "\n", omittingEmptySubsequences: false) {
      let words = line.split(separator: " ", maxSplits: 3).map(String.init)
      switch (words.first, words.count > 1 ? words[1] : "") {
      case ("#", "TYPE"):
        family = words[2]
        guard types[family] == nil else { throw TestFailure("\(family) comes twice") }
        types[family] = words[3]
      case ("#", "UNIT"):
        guard words[2] == family, family.hasSuffix("_" + words[3]) else { throw TestFailure("unit of \(line)") }
      case ("#", "HELP"):
        guard words[2] == family, words.count == 4 else { throw TestFailure("help of \(line)") }
      default: try add(line, family)
      }
    }
  }

  private mutating func add(_ line: Substring, _ family: String) throws {
    guard let space = line.lastIndex(of: " "), let value = Double(line[line.index(after: space)...]) else {
      throw TestFailure("no number in '\(line)'")
    }
    let key = String(line[..<space])
    let name = String(key.prefix { $0 != "{" })
    let suffixes = ["counter": ["_total"], "gauge": [""], "histogram": ["_bucket", "_sum", "_count"]]
    guard let allowed = suffixes[types[family] ?? ""], allowed.contains(where: { family + $0 == name }) else {
      throw TestFailure("'\(name)' does not belong to \(family)")
    }
    guard key.wholeMatch(of: /[a-z_]+(\{[a-z]+="[^"\n]*"(,[a-z]+="[^"\n]*")*\})?/) != nil else {
      throw TestFailure("'\(key)' is no sample")
    }
    guard values.updateValue(value, forKey: key) == nil else { throw TestFailure("\(key) comes twice") }
    if types[family] != "gauge", value < 0 { throw TestFailure("\(key) is negative") }
  }

  /// Families of which a sample has another value, or is new.
  func moved(since former: MetricsReading) -> Set<String> {
    Set(types.keys.filter { family in values(of: family) != former.values(of: family) })
  }

  /// The samples of a family.
  func values(of family: String) -> [String: Double] {
    let names = Set(["", "_total", "_bucket", "_sum", "_count"].map { family + $0 })
    return values.filter { names.contains(String($0.key.prefix { $0 != "{" })) }
  }
}
