/// What a piece of text says that is shaped like a signature: who wrote, who made the pictures.
package struct Signature: Hashable, Sendable {
  /// Someone who is named.
  package struct Person: Hashable, Sendable {
    /// Where the name stands among the page's glyphs; white space inside it is no part of the name.
    package var name: Range<Int>
    /// Role as recorded; nil for a bare name.
    package var role: String?
    /// Whether the person made pictures only.
    package var tookPictures = false
  }

  /// The people in printed order.
  package var people: [Person] = []
  /// Whether a word like 记者 or 文 says that it is a signature.
  package var isExplicit = false
  /// Where the words about photographers begin; nil where none are named.
  package var picturesFrom: Int?
  /// Whether the people both wrote and made the pictures: 摄影报道.
  package var isOfBoth = false
  /// Names that begin with a family name.
  package var surnames = 0
  /// The least certain family name: 2 common, 1 rare, 0 none.
  package var weakestSurname = 2

  /// Whether it is two or more bare names, all with a family name.
  package var isPlain: Bool { !isExplicit && people.count >= 2 && surnames == people.count }

  /// Those who wrote.
  package var writers: [Person] { people.filter { !$0.tookPictures } }

  /// Where the line is to be cut whose first part names writers and whose second part names photographers: X/文 Y/摄.
  package var cut: Int? {
    guard let picturesFrom, let first = people.firstIndex(where: \.tookPictures), first > 0,
      people[first...].allSatisfy(\.tookPictures)
    else { return nil }
    return picturesFrom
  }

  /// Whether it names photographers and nobody else.
  package var isCreditOnly: Bool { !people.isEmpty && people.allSatisfy(\.tookPictures) }
}
