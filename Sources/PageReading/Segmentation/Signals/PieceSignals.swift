/// What a piece looks like by itself, before its neighbours are asked.
package struct PieceSignals: Sendable {
  /// How a piece ends.
  package enum Ending: Hashable, Sendable {
    /// 。！？… and closing marks behind them.
    case sentence
    /// ：
    case colon
    /// ；
    case semicolon
    /// A dash, a comma, or in the middle of a clause.
    case open
  }

  /// Glyphs that are not white space.
  package var length = 0
  /// Marks that end a sentence inside it or at its end.
  package var sentences = 0
  /// ， and 、.
  package var commas = 0
  /// Runs of white space inside it.
  package var spaces = 0
  /// Opening less closing quote marks and brackets.
  package var balance = 0
  package var ending = Ending.open
  /// Whether its only comma divides it into two parts of about the same length, as in many headings.
  package var isParallel = false
  /// ；.
  package var semicolons = 0
  /// Whether a comma is the last mark.
  package var endsInComma = false
  /// Whether it ends in a word that needs something behind it: 的, 和, 在.
  package var endsInParticle = false
  /// Words that only running text has: 表示, 其中 (counted in short pieces only).
  package var proseWords = 0
  /// Whether it names someone whom captions show at work (in short pieces only).
  package var namesWorker = false
  /// Whether 。 is the mark that ends it.
  package var endsInFullStop = false
  /// Whether it opens with a mark or word that hardly ever opens a paragraph.
  package var opensInside = false
  /// Whether it opens as paragraphs often do.
  package var opensParagraph = false
  /// Whether it opens with a day or a word like 近日.
  package var opensWithTime = false
  /// 一、（一） 1. and other marks of lists and headings.
  package var listMark = false
  /// Whether it opens with a dash, as subtitles do.
  package var opensWithDash = false
  /// Whether it opens with a speaker: 记者：, 问：.
  package var opensWithSpeaker = false
  /// Byline shape.
  package var signature: Signature?
  package var isCredit = false
  package var opensCaption = false
  package var closesCaption = false
  package var furniture: Furniture?
  package var dateline: Dateline?
  /// 编者按 and the like.
  package var isNote = false
  package var markup: Line.Markup?

  /// What speaks against a title, a heading or a caption: points to be taken away.
  package var unlikeLabel: Float {
    var points = Float(min(proseWords, 2)) * 3
    if sentences > 0, ending != .sentence { points += 5 }
    if endsInComma { points += 4 }
    if endsInParticle { points += 2.5 }
    if semicolons > 0 { points += 2 }
    return points
  }

  /// Whether it reads as running text by itself.
  package var isProse: Bool { (sentences >= 1 && length >= 8) || commas >= 2 || length >= 45 }
  /// Whether it can be a title, a heading or a caption by its form.
  package var isShort: Bool { length <= 45 && !endsInFullStop }
}
