import NewsModel

/// How much a decoded text looks like Chinese text, from what its characters outside ASCII are.
struct Plausibility {
  /// Characters outside ASCII, and unsound pieces.
  private(set) var total = 0
  /// Of these, the ones that fill most of any Chinese text.
  private(set) var frequent = 0
  /// Of these, Han characters, kana and punctuation that are not frequent.
  private(set) var ordinary = 0
  /// Of these, what hardly any page has: private use, other scripts' letters, unsound pieces.
  private(set) var strange = 0
  /// ASCII control characters, white space and line ends apart.
  private(set) var controls = 0
  /// Characters of ASCII.
  private(set) var ascii = 0

  /// More text than this tells nothing new.
  private static let enough = 65_536

  init(_ text: DecodedText) {
    // A character that the end cuts says nothing against the encoding.
    let last = max(text.map.runs.last?.rawEnd ?? 0, text.unsound.last?.end ?? 0)
    for range in text.unsound where range.end < last || range.count > 3 { add(unsound: range.count) }
    text.utf8.withUnsafeBufferPointer { bytes in
      let end = min(bytes.count, Plausibility.enough)
      var index = 0
      while index < end { add(bytes.nextScalar(at: &index)) }
    }
  }

  /// From -1 (noise) to 2 (every character a frequent one); 0 where all is ASCII.
  var score: Double {
    guard total > 0 else { return 0 }
    return (2 * Double(frequent) + Double(ordinary) - Double(strange)) / Double(total)
  }

  /// Share of the frequent characters among those outside ASCII, 0 to 1.
  var frequentShare: Double { total > 0 ? Double(frequent) / Double(total) : 0 }

  private mutating func add(unsound bytes: Int) {
    total += bytes
    strange += bytes
  }

  private mutating func add(_ scalar: UInt32) {
    guard scalar >= 0x80 else {
      ascii += 1
      if scalar < 0x20, !(0x09...0x0D).contains(scalar) { controls += 1 }
      return
    }
    total += 1
    if FrequentCharacters.contains(scalar) {
      frequent += 1
      return
    }
    switch scalar {
    case 0xA0, 0xA5, 0xA7, 0xB0...0xB7, 0xD7, 0x2000...0x27BF, 0x3000...0x30FF, 0x4E00...0x9FFF, 0xFF01...0xFF5E,
      0xFEFF, 0xFFE0...0xFFE5:
      ordinary += 1
    case 0x3400...0x4DBF, 0x20000...0x3FFFF, 0x1F000...0x1FAFF, 0xC0...0xFF, 0x3100...0x33FF, 0xF900...0xFAFF: break
    default: strange += 1
    }
  }
}
