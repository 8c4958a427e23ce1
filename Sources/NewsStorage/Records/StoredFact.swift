import NewsModel

/// A fact as it lies in its columns.
struct StoredFact {
  let fields: [String: StoredValue]
  let evidence: [StoredEvidence]

  init(_ fact: Fact) {
    fields = Dictionary(fact.fields.map { ($0.name, StoredValue($0.value)) }, uniquingKeysWith: { first, _ in first })
    evidence = fact.evidence.map { StoredEvidence($0) }
  }
}

/// Words that something was read from, as they lie in a column.
package struct StoredEvidence: Codable, Hashable, Sendable {
  package let text: String
  /// Half-open byte ranges in the raw file.
  package let ranges: [[Int]]
  /// Index of the paragraph in the article.
  package let paragraph: Int
  /// Half-open range in UTF-8 bytes of the paragraph's text.
  package let start: Int
  package let end: Int

  init(_ evidence: Evidence) {
    text = evidence.text
    ranges = evidence.ranges.map { [$0.start, $0.end] }
    paragraph = evidence.span.paragraph
    start = evidence.span.range.lowerBound
    end = evidence.span.range.upperBound
  }
}

extension Fact {
  /// All texts of its fields, for looking it up.
  var texts: [String] {
    fields.flatMap { field -> [String] in
      switch field.value {
      case .text(let text): return [text]
      case .texts(let texts): return texts
      case .amount, .number, .periods, .day: return []
      }
    }
  }

  /// First and last day of its period, `YYYY-MM-DD`; nil where it has none or is open.
  var bounds: (starts: String?, ends: String?) {
    var starts: [CalendarDay] = []
    var ends: [CalendarDay] = []
    for field in fields {
      guard case .periods(let periods) = field.value else { continue }
      starts += periods.compactMap(\.start)
      ends += periods.compactMap(\.end)
    }
    return (starts.min()?.description, ends.max()?.description)
  }
}
