/// A likeness of a text: of each of 24 orders of its pieces the first one. Texts that share most of their pieces share
/// most of these, whatever stands before and after.
package struct TextSketch: Hashable, Sendable {
  /// Orders of the pieces.
  static let orders = 24
  /// Characters of a piece.
  private static let pieceLength = 5
  /// Pieces that a text must have to be compared at all.
  private static let leastPieces = 40

  let marks: [UInt32]

  /// - Parameter texts: the paragraphs that count. Only letters and digits do, so that punctuation, spaces and joins do not
  ///   make texts differ.
  package init(of texts: [String]) {
    var letters: [UInt32] = []
    for text in texts {
      for scalar in text.unicodeScalars where TextSketch.isLetter(scalar.value) { letters.append(scalar.value) }
    }
    guard letters.count >= TextSketch.pieceLength + TextSketch.leastPieces else {
      marks = []
      return
    }
    var marks = [UInt32](repeating: .max, count: TextSketch.orders)
    for start in 0...(letters.count - TextSketch.pieceLength) {
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for letter in letters[start..<start + TextSketch.pieceLength] {
        hash = (hash ^ UInt64(letter)) &* 0x100_0000_01B3
      }
      for order in 0..<TextSketch.orders {
        var mixed = (hash ^ UInt64(order) &* 0x9E37_79B9_7F4A_7C15) &* 0xFF51_AFD7_ED55_8CCD
        mixed ^= mixed >> 32
        marks[order] = min(marks[order], UInt32(truncatingIfNeeded: mixed))
      }
    }
    self.marks = marks
  }

  /// Share of the pieces of both texts that they have in common, about; 0 where one is too short to tell.
  package func likeness(to other: TextSketch) -> Double {
    guard marks.count == TextSketch.orders, other.marks.count == TextSketch.orders else { return 0 }
    var equal = 0
    for order in 0..<TextSketch.orders where marks[order] == other.marks[order] { equal += 1 }
    return Double(equal) / Double(TextSketch.orders)
  }

  /// Hex digits, eight for each order.
  var text: String {
    marks.map { mark in
      let digits = String(mark, radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }.joined()
  }

  init?(text: Substring) {
    guard text.utf8.count % 8 == 0 else { return nil }
    var marks: [UInt32] = []
    var rest = text[...]
    while !rest.isEmpty {
      guard let mark = UInt32(rest.prefix(8), radix: 16) else { return nil }
      marks.append(mark)
      rest = rest.dropFirst(8)
    }
    self.marks = marks
  }

  private static func isLetter(_ scalar: UInt32) -> Bool {
    (0x3400...0x9FFF).contains(scalar) || (0x20000...0x3FFFF).contains(scalar) || (0x30...0x39).contains(scalar)
      || (0x41...0x5A).contains(scalar) || (0x61...0x7A).contains(scalar)
  }
}
