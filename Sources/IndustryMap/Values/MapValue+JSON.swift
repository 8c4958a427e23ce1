extension MapValue {
  /// JSON in one form only: no white space, members sorted by name, whole numbers without a point.
  package var json: String {
    var json = ""
    write(to: &json)
    return json
  }

  /// Reads JSON; nil for what is none.
  package init?(json: String) {
    var reader = MapValueReader(Array(json.utf8))
    guard let value = reader.value(), reader.isAtEnd else { return nil }
    self = value
  }

  func write(to json: inout String) {
    switch self {
    case .null: json += "null"
    case .text(let text): MapValue.write(text, to: &json)
    case .number(let number): json += Int64(exactly: number).map { String($0) } ?? String(number)
    case .list(let values):
      json += "["
      for (index, value) in values.enumerated() {
        if index > 0 { json += "," }
        value.write(to: &json)
      }
      json += "]"
    case .object(let members):
      json += "{"
      for (index, member) in members.sorted(by: { $0.key < $1.key }).enumerated() {
        if index > 0 { json += "," }
        MapValue.write(member.key, to: &json)
        json += ":"
        member.value.write(to: &json)
      }
      json += "}"
    }
  }

  private static func write(_ text: String, to json: inout String) {
    json += "\""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22: json += "\\\""
      case 0x5C: json += "\\\\"
      case 0..<0x20: json += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: json.unicodeScalars.append(scalar)
      }
    }
    json += "\""
  }
}

/// Reads the JSON of fields: some thousands of them are read for one zone.
private struct MapValueReader {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { place == bytes.count }

  mutating func value() -> MapValue? {
    skipSpace()
    guard place < bytes.count else { return nil }
    let value: MapValue?
    switch bytes[place] {
    case UInt8(ascii: "{"): value = object()
    case UInt8(ascii: "["): value = list()
    case UInt8(ascii: "\""): value = string().map { .text($0) }
    case UInt8(ascii: "n"): value = take("null") ? .null : nil
    case UInt8(ascii: "t"): value = take("true") ? .number(1) : nil
    case UInt8(ascii: "f"): value = take("false") ? .number(0) : nil
    default: value = number().map { .number($0) }
    }
    skipSpace()
    return value
  }

  private mutating func object() -> MapValue? {
    place += 1
    var members: [String: MapValue] = [:]
    skipSpace()
    if take("}") { return .object(members) }
    repeat {
      skipSpace()
      guard let name = string() else { return nil }
      skipSpace()
      guard take(":"), let value = value() else { return nil }
      members[name] = value
    } while take(",")
    return take("}") ? .object(members) : nil
  }

  private mutating func list() -> MapValue? {
    place += 1
    var values: [MapValue] = []
    skipSpace()
    if take("]") { return .list(values) }
    repeat {
      guard let value = value() else { return nil }
      values.append(value)
    } while take(",")
    return take("]") ? .list(values) : nil
  }

  private mutating func string() -> String? {
    guard take("\"") else { return nil }
    let start = place
    while place < bytes.count, bytes[place] != UInt8(ascii: "\""), bytes[place] != UInt8(ascii: "\\") { place += 1 }
    guard place < bytes.count else { return nil }
    var text = String(decoding: bytes[start..<place], as: UTF8.self)
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
      if bytes[place] == UInt8(ascii: "\\") {
        guard let scalar = escape() else { return nil }
        text.unicodeScalars.append(scalar)
      } else {
        let from = place
        while place < bytes.count, bytes[place] != UInt8(ascii: "\""), bytes[place] != UInt8(ascii: "\\") { place += 1 }
        text += String(decoding: bytes[from..<place], as: UTF8.self)
      }
    }
    return take("\"") ? text : nil
  }

  private mutating func escape() -> Unicode.Scalar? {
    guard place + 1 < bytes.count else { return nil }
    let kind = bytes[place + 1]
    place += 2
    switch kind {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "u"):
      guard place + 4 <= bytes.count else { return nil }
      let digits = String(decoding: bytes[place..<place + 4], as: UTF8.self)
      place += 4
      // Halves of pairs do not occur: what is stored escapes control characters alone.
      return UInt32(digits, radix: 16).flatMap { Unicode.Scalar($0) }
    default: return Unicode.Scalar(kind)
    }
  }

  private mutating func number() -> Double? {
    let start = place
    while place < bytes.count,
      (0x30...0x39).contains(bytes[place]) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(bytes[place])
    { place += 1 }
    return Double(String(decoding: bytes[start..<place], as: UTF8.self))
  }

  private mutating func take(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard place + count <= bytes.count else { return false }
    for index in 0..<count where bytes[place + index] != word.utf8Start[index] { return false }
    place += count
    return true
  }

  private mutating func skipSpace() {
    while place < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place]) { place += 1 }
  }
}
