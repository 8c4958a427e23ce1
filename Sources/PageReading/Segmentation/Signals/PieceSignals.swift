/// What a piece looks like by itself, before its neighbours are asked.
///
/// Plain numbers and flags only, so that it can be looked at over and over without cost; names and dates that were read
/// on the way stand in `PieceReading`.
package struct PieceSignals: Sendable {
  /// How a piece ends.
  package enum Ending: UInt8, Hashable, Sendable {
    /// 。！？… and closing marks behind them.
    case sentence
    /// ：
    case colon
    /// ；
    case semicolon
    /// A dash, a comma, or in the middle of a clause.
    case open
  }

  /// What a piece says that is shaped like a byline.
  package enum SignatureShape: UInt8, Hashable, Sendable {
    case none
    /// A word like 记者 or 文 says so.
    case explicit
    /// Two or more bare names, all with a family name.
    case names
    /// Two or more bare names, some with a family name.
    case someNames
    /// One bare name with a common family name.
    case oneName
    /// One bare name whose first character is a rare family name or an everyday word.
    case oneRareName
    /// Short runs of characters that may be names and begin with no family name that is known.
    case unknownNames
  }

  /// What speaks for furniture.
  package enum FurnitureShape: UInt8, Hashable, Sendable {
    case none
    /// Furniture at the head or foot of a page only.
    case atEdges
    /// The name of a section.
    case section
    /// Furniture wherever it stands.
    case everywhere
    /// 上接第一版: an article goes on here from another page.
    case continuesHere
  }

  /// Whether it opens as a brief or an agency report does.
  package enum DatelineShape: UInt8, Hashable, Sendable {
    case none, unsigned, signed
  }

  /// Glyphs that are not white space.
  package var length = 0
  /// Marks that end a sentence inside it or at its end.
  package var sentences = 0
  /// ， and 、.
  package var commas = 0
  /// ；.
  package var semicolons = 0
  /// Runs of white space inside it.
  package var spaces = 0
  /// Opening less closing quote marks and brackets.
  package var balance = 0
  /// How it ends.
  package var ending = Ending.open
  /// Whether 。 is the mark that ends it.
  package var endsInFullStop = false
  /// Whether a comma is the last mark.
  package var endsInComma = false
  /// Whether it ends in a word that needs something behind it: 的, 和, 在 (looked at in short pieces only).
  package var endsInParticle = false
  /// Words that only running text has: 表示, 其中 (counted in short pieces only).
  package var proseWords = 0
  /// Whether its only comma divides it into two parts of about the same length, as in many headings.
  package var isParallel = false
  /// Whether it names someone whom captions show at work (in short pieces only).
  package var namesWorker = false
  /// Whether it opens with a mark or word that hardly ever opens a paragraph.
  package var opensInside = false
  /// Whether it opens as paragraphs often do.
  package var opensParagraph = false
  /// Whether it opens with a day or a word like 近日.
  package var opensWithTime = false
  /// Whether it opens with a speaker: 记者：, 问：.
  package var opensWithSpeaker = false
  /// 一、（一） 1. and other marks of lists and headings.
  package var listMark = false
  /// Whether it opens with a dash, as subtitles do.
  package var opensWithDash = false
  /// 左图, 图为, 图①.
  package var opensCaption = false
  /// …现场, …一角.
  package var closesCaption = false
  /// Whether it is no sentence and shows a picture by its words: 工人在调试设备, 园区全景.
  package var showsScene = false
  /// Whether it is nothing but a picture credit.
  package var isCredit = false
  /// 编者按 and the like: text, however it looks.
  package var isNote = false
  /// Whether it opens with a word of the page about itself: 本版稿件, 下转.
  package var mayBeNotice = false
  /// Whether it is a byline in brackets, as they stand behind texts.
  package var isBracketed = false
  /// Shapes of what was read in it.
  package var signature = SignatureShape.none
  /// Whether its people both wrote and made the pictures: 摄影报道.
  package var isOfBoth = false
  package var furniture = FurnitureShape.none
  package var dateline = DatelineShape.none
  /// Whether it is a row of a table, drawn with bars, or a line of a list: text by itself.
  package var isRow = false
  /// What the page's markup says.
  package var markup: Line.Markup?

  /// What speaks against a title, a heading or a caption: points to be taken away.
  package var unlikeLabel: Float {
    var points = Float(min(proseWords, 2)) * 3
    if sentences > 0, ending != .sentence { points += 5 }
    if endsInComma { points += 4 }
    if endsInParticle { points += 2.5 }
    if semicolons > 0 { points += 2 }
    if isRow { points += 12 }
    return points
  }

  /// Whether it reads as running text by itself.
  package var isProse: Bool { (sentences >= 1 && length >= 8) || commas >= 2 || length >= 45 }
  /// Whether it can be a title, a heading or a caption by its form.
  package var isShort: Bool { length <= 45 && !endsInFullStop }
  /// Whether it is furniture wherever it stands.
  package var isFurniture: Bool { furniture == .everywhere || furniture == .continuesHere }
}
