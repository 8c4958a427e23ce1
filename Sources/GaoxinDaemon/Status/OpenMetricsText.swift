/// Text in the OpenMetrics format, made family by family.
///
/// Only the types that the older Prometheus format has as well are used: node_exporter's textfile collector reads that one.
struct OpenMetricsText {
  /// What kind of number a family holds.
  enum Kind: String {
    case counter, gauge, histogram
  }

  typealias Labels = KeyValuePairs<String, String>

  /// As the format's specification names it.
  static let contentType = "application/openmetrics-text; version=1.0.0; charset=utf-8"

  private var text = ""

  /// One number.
  mutating func gauge(_ name: String, _ help: String, _ value: Double) { gauges(name, help, [([:], value)]) }

  /// Numbers of one family, told apart by labels.
  mutating func gauges(_ name: String, _ help: String, _ samples: [(labels: Labels, value: Double)]) {
    begin(name, .gauge, help)
    for sample in samples { add(name, sample.labels, sample.value) }
  }

  /// A number that only rises. The name is that of the family, without `_total`.
  mutating func counter(_ name: String, _ help: String, _ value: Int) { counters(name, help, [([:], value)]) }

  /// Numbers that only rise, told apart by labels.
  mutating func counters(_ name: String, _ help: String, _ samples: [(labels: Labels, value: Int)]) {
    begin(name, .counter, help)
    for sample in samples { add(name + "_total", sample.labels, Double(sample.value)) }
  }

  /// Distributions, told apart by one label or none.
  mutating func histograms(_ name: String, _ help: String, _ samples: [(label: (String, String)?, Histogram)]) {
    begin(name, .histogram, help)
    for (label, histogram) in samples {
      var sum = 0
      for (bound, count) in zip(Histogram.bounds, histogram.counts) {
        sum += count
        add(name + "_bucket", label, ("le", Self.number(bound)), Double(sum))
      }
      add(name + "_bucket", label, ("le", "+Inf"), Double(histogram.total))
      add(name + "_sum", label, nil, histogram.sum)
      add(name + "_count", label, nil, Double(histogram.total))
    }
  }

  /// All of it, with its end mark.
  func finished() -> String { text + "# EOF\n" }

  private mutating func begin(_ name: String, _ kind: Kind, _ help: String) {
    text += "# TYPE \(name) \(kind.rawValue)\n"
    for unit in ["seconds", "bytes"] where name.hasSuffix("_" + unit) { text += "# UNIT \(name) \(unit)\n" }
    text += "# HELP \(name) \(Self.escaped(help))\n"
  }

  private mutating func add(_ name: String, _ first: (String, String)?, _ second: (String, String)?, _ value: Double) {
    add(name, [first, second].compactMap { $0 }, value)
  }

  private mutating func add(_ name: String, _ labels: Labels, _ value: Double) {
    add(name, labels.map { ($0.key, $0.value) }, value)
  }

  private mutating func add(_ name: String, _ labels: [(String, String)], _ value: Double) {
    let named = labels.map { "\($0.0)=\"\(Self.escaped($0.1))\"" }.joined(separator: ",")
    text += name + (named.isEmpty ? "" : "{\(named)}") + " \(Self.number(value))\n"
  }

  private static func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
  }
}
