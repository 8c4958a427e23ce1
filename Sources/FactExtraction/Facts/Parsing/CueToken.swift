/// A piece of a sentence: a name, an amount, a time, a cue word, a mark, or the words between them.
struct CueToken: Hashable, Sendable {
  /// What it is.
  enum Kind: Hashable, Sendable {
    /// Words that no table knows, mostly part of a noun.
    case text
    case cue(Cue)
    /// Index into the paragraph's amounts.
    case quantity(Int)
    /// Index into the paragraph's times.
    case time(Int)
    /// Index into `ArticleMentions.organizationMentions`.
    case organization(Int)
    /// Index into `ArticleMentions.personMentions`.
    case person(Int)
    case mark(Mark)
    /// 的.
    case of
    /// 等.
    case etc
  }

  /// Marks of punctuation.
  enum Mark: Hashable, Sendable {
    case comma, semicolon, colon, stop, space, pause, quoteOpen, quoteClose, open, close, titleOpen, titleClose, dash,
      plus
  }

  let kind: Kind
  /// Bytes in the folded paragraph.
  let range: Range<Int>

  /// The classes of a cue word; none of any other piece.
  var classes: Cue.Classes {
    if case .cue(let cue) = kind { return cue.classes }
    return []
  }

  /// The cue word; nil of any other piece.
  var cue: Cue? {
    if case .cue(let cue) = kind { return cue }
    return nil
  }

  /// The mark; nil of any other piece.
  var mark: Mark? {
    if case .mark(let mark) = kind { return mark }
    return nil
  }

  /// Whether it is a time.
  var isTime: Bool {
    if case .time = kind { return true }
    return false
  }

  /// Whether it can be part of a noun: unknown words and known nouns.
  var isNominal: Bool {
    switch kind {
    case .text: return true
    case .cue(let cue): return cue.classes.contains(.noun)
    default: return false
    }
  }
}
