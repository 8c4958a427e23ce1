import NewsModel

/// A fact made ready for its columns, apart from the database so that several threads can do it.
package struct FactRecord: Sendable {
  /// Digest over the article's name, kind, modality, fields and evidence: a fact keeps it as long as these stay.
  let name: UInt64
  let kind: String
  let modality: String
  let rule: String
  /// A JSON object.
  let fields: String
  /// For each place: index of the paragraph, start and length in UTF-8 bytes of its text.
  let evidence: [UInt8]
  /// First and last day of its period, `YYYY-MM-DD`; nil where it has none or is open.
  let starts: String?
  let ends: String?

  /// - Parameter article: name of the article that states the fact.
  package init(_ fact: Fact, article: String) {
    kind = fact.kind.rawValue
    modality = fact.modality.rawValue
    rule = fact.rule
    var json = "{"
    for field in fact.fields.sorted(by: { $0.name < $1.name }) {
      if json.utf8.count > 1 { json += "," }
      StoredValue.text(field.name).write(to: &json)
      json += ":"
      StoredValue(field.value).write(to: &json)
    }
    fields = json + "}"
    var writer = ByteWriter()
    for evidence in fact.evidence {
      writer.put(evidence.span.paragraph)
      writer.put(evidence.span.range.lowerBound)
      writer.put(evidence.span.range.count)
    }
    evidence = writer.bytes
    (starts, ends) = FactRecord.bounds(fact)
    name = FactRecord.digest([article, kind, modality, fields], evidence)
  }

  /// Places in the article that a packed evidence names.
  static func places(_ evidence: [UInt8]) -> [TextSpan] {
    var reader = ByteReader(evidence)
    var places: [TextSpan] = []
    while let paragraph = reader.next(), let start = reader.next(), let count = reader.next() {
      guard start >= 0, count >= 0, start <= Int32.max, count <= Int32.max else { break }
      places.append(TextSpan(paragraph: paragraph, range: start..<start + count))
    }
    return places
  }

  private static func bounds(_ fact: Fact) -> (starts: String?, ends: String?) {
    var starts: [CalendarDay] = []
    var ends: [CalendarDay] = []
    for field in fact.fields {
      guard case .periods(let periods) = field.value else { continue }
      starts += periods.compactMap(\.start)
      ends += periods.compactMap(\.end)
    }
    return (starts.min()?.description, ends.max()?.description)
  }

  /// FNV-1a with a final mix: a name need not withstand forgery, only chance.
  private static func digest(_ texts: [String], _ bytes: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for text in texts {
      for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      hash = (hash ^ 0xFF) &* 0x100_0000_01B3
    }
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash = (hash ^ (hash >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    hash = (hash ^ (hash >> 33)) &* 0xC4CE_B9FE_1A85_EC53
    return hash ^ (hash >> 33)
  }
}

/// Names of facts: 64 bits, as a column that sorts and as 16 hex digits that a person types.
enum FactName {
  /// The column's value.
  static func column(_ name: UInt64) -> Int64 { Int64(bitPattern: name ^ (1 << 63)) }

  /// 16 hex digits of a column's value.
  static func text(_ column: Int64) -> String {
    let digits = String(UInt64(bitPattern: column) ^ (1 << 63), radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// All columns whose digits begin with the given ones; nil for what are no digits, or too many.
  static func columns(prefix: String) -> ClosedRange<Int64>? {
    guard (1...16).contains(prefix.utf8.count), let head = UInt64(prefix, radix: 16) else { return nil }
    let rest = UInt64((16 - prefix.utf8.count) * 4)
    let low = rest == 0 ? head : head << rest
    let high = rest == 0 ? head : low | ((1 << rest) - 1)
    return column(low)...column(high)
  }
}
