import NewsModel

/// A place that may name an organisation, before the names of an article are put together.
struct NameCandidate: Sendable {
  /// What speaks for it, weakest first.
  enum Ground: Int, Comparable, Sendable {
    /// An ending of a kind of project (基地) with 项目 behind it.
    case project
    /// A name in a list or beside a word that announces one.
    case context
    /// An ending.
    case suffix
    /// A list of known names.
    case known
    /// A definition: (以下简称“…”).
    case definition

    static func < (one: Ground, two: Ground) -> Bool { one.rawValue < two.rawValue }
  }

  /// Index of the paragraph.
  let paragraph: Int
  /// Its characters in the paragraph.
  var units: Range<Int>
  /// What it names.
  var kind: Organization.Kind
  /// What speaks for it.
  var ground: Ground
  /// Number of characters of its end that are a legal form or a class word: 有限公司, 产业园.
  var endingLength = 0
  /// Number of characters of its beginning that are places or zones.
  var placeLength = 0
  /// Whether the name begins at a clear boundary: punctuation, a cutting word, a place.
  var isClear = true
  /// Number of the known name that it stands for.
  var entry: Int?
}
