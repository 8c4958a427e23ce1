import NewsModel

/// One name of an article's organisations, and every place where it was read.
struct NameDraft: Sendable {
  /// The name as printed, quote marks inside it too.
  let units: [UInt16]
  /// What it names.
  let kind: Organization.Kind
  /// The best that speaks for it.
  var ground: NameCandidate.Ground
  /// Characters of its end that are a legal form or class word.
  var endingLength: Int
  /// Characters of its beginning that are places or zones.
  var placeLength: Int
  /// Number of the known name it stands for.
  let entry: Int?
  /// Where it was read.
  var places: [UnitPlace]
  /// Lengths from the start at which one of its words ends.
  let wordEnds: [Int]
  /// Number of leading characters behind the place that no table knows: the brand.
  let brandLength: Int
  /// Whether some place gives it a clear left boundary.
  var isClear: Bool
  /// The draft whose organisation this one names too; itself where it stands alone.
  var group: Int
}

/// A range of characters of a paragraph.
struct UnitPlace: Hashable, Comparable, Sendable {
  /// Index of the paragraph.
  let paragraph: Int
  /// Its characters.
  let units: Range<Int>

  static func < (one: UnitPlace, two: UnitPlace) -> Bool {
    (one.paragraph, one.units.lowerBound, one.units.upperBound)
      < (two.paragraph, two.units.lowerBound, two.units.upperBound)
  }
}
