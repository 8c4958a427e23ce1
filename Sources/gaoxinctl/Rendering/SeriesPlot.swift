import GaoxinAPI

/// Small plots of series of figures.
enum SeriesPlot {
  private static let bars = Array("▁▂▃▄▅▆▇█")

  /// A line with a plot for each series of two and more figures; empty where there is none.
  static func text(_ report: QueryReport) -> String {
    var series: [(key: [String], points: [(day: String, value: Double, text: String)])] = []
    for row in report.rows {
      guard case .object(let amount)? = row.values["amount"], case .number(let value)? = amount["value"],
        case .text(let unit)? = amount["unit"]
      else { continue }
      let cell = { (name: String) in row.values[name].map(QueryText.cell) ?? "" }
      let isPlan = ["planned", "expected"].contains(cell("modality"))
      let key = [row.zone, cell("scope"), cell("name"), cell("measure"), unit, isPlan ? "planned" : "actual"]
      let day = row.values["end"] == nil ? cell("reported") : cell("end")
      let point = (day, value, QueryText.amount(amount))
      if let known = series.firstIndex(where: { $0.key == key }) {
        series[known].points.append(point)
      } else {
        series.append((key, [point]))
      }
    }
    let lines = series.filter { Set($0.points.map(\.day)).count > 1 }.map { key, points in
      let sorted = points.sorted { ($0.day, $0.value) < ($1.day, $1.value) }
      let name = key[1...3].joined(separator: " · ") + (key[5] == "planned" ? " (planned)" : "")
      let ends = [sorted.first, sorted.last].compactMap { $0 }.map { "\($0.day.prefix(7)) \($0.text)" }
      return "\(plot(sorted.map(\.value)))  \(name)  \(ends.joined(separator: " → "))"
    }
    return lines.isEmpty ? "" : "\n\n" + lines.joined(separator: "\n")
  }

  /// A bar for each value, the lowest for the least of them and zero.
  static func plot(_ values: [Double]) -> String {
    let (low, high) = (min(0, values.min() ?? 0), values.max() ?? 0)
    guard high > low else { return String(repeating: "▁", count: values.count) }
    return String(values.map { bars[min(7, max(0, Int(($0 - low) / (high - low) * 7.999)))] })
  }
}
