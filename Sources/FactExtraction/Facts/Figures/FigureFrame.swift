import NewsModel

/// An amount with what stands around it in its clause.
struct FigureFrame {
  let paragraph: Int
  let sentenceIndex: Int
  let sentence: ParsedSentence
  /// The piece that is the amount.
  let index: Int
  /// Index of the amount in its paragraph.
  let number: Int
  let quantity: FoundQuantity
  /// Pieces of the clause.
  let clause: Range<Int>
  /// Cue words between the noun on the left and the amount, the nearest first.
  let links: [Cue]
  /// Whether it is the earlier value of 由A提升至B.
  let isOrigin: Bool
  /// The noun phrase on the left of those words.
  let left: Range<Int>?
  /// The noun phrase right behind the amount.
  let right: Range<Int>?

  /// All classes of the words between.
  var classes: Cue.Classes { links.reduce(into: []) { $0.formUnion($1.classes) } }

  /// Whether one of some words stands between.
  func links(any words: [String]) -> Bool { links.contains { words.contains($0.word) } }
}
