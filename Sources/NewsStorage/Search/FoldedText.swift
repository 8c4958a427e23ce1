/// A text as search sees it: full-width letters, digits and punctuation as their half-width twins, letters in lower
/// case, any white space as one space; each scalar with its place in the text it came from.
struct FoldedText {
  /// Folded scalars.
  private(set) var scalars: [UInt32] = []
  /// Offset of each scalar in the text, in UTF-8 bytes; one more at the end for the text's length.
  private(set) var offsets: [Int] = []

  init(_ text: String) {
    scalars.reserveCapacity(text.utf8.count / 2)
    offsets.reserveCapacity(text.utf8.count / 2)
    var offset = 0
    for scalar in text.unicodeScalars {
      let folded = FoldedText.fold(scalar.value)
      if folded != 0x20 || scalars.last != 0x20 {
        scalars.append(folded)
        offsets.append(offset)
      }
      offset += UTF8.width(scalar)
    }
    offsets.append(offset)
  }

  /// The twin of a scalar under which it is found.
  static func fold(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x41...0x5A: return scalar + 0x20
    case 0x09...0x0D, 0x85, 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x3000: return 0x20
    case 0x00...0x7F: return scalar
    case 0xFF21...0xFF3A: return scalar - 0xFEE0 + 0x20
    case 0xFF01...0xFF5E: return scalar - 0xFEE0
    case 0x3041...0xD7A3, 0x20000...: return scalar
    default:
      guard let known = Unicode.Scalar(scalar) else { return scalar }
      let lower = known.properties.lowercaseMapping.unicodeScalars
      return lower.count == 1 ? lower.first.map(\.value) ?? scalar : scalar
    }
  }

  /// Every place where a term stands, as half-open ranges of indices into `scalars`; words match as a whole.
  func places(of term: FoldedText) -> [Range<Int>] {
    let wanted = term.scalars
    guard let first = wanted.first, let last = wanted.last, wanted.count <= scalars.count else { return [] }
    let bindsLeft = ScalarClass(first) == .word
    let bindsRight = ScalarClass(last) == .word
    var places: [Range<Int>] = []
    var start = 0
    while start + wanted.count <= scalars.count {
      let end = start + wanted.count
      if scalars[start] == first, scalars[start..<end].elementsEqual(wanted),
        !(bindsLeft && start > 0 && ScalarClass(scalars[start - 1]) == .word),
        !(bindsRight && end < scalars.count && ScalarClass(scalars[end]) == .word)
      {
        places.append(start..<end)
        start = end
      } else {
        start += 1
      }
    }
    return places
  }
}

extension UTF8 {
  fileprivate static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0..<0x80: return 1
    case 0x80..<0x800: return 2
    case 0x800..<0x10000: return 3
    default: return 4
    }
  }
}
