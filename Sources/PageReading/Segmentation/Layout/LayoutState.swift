/// Where a reader stands between two pieces of a page.
package struct LayoutState: Hashable, Sendable {
  /// How far the article is that is being read.
  package enum Standing: UInt8, Hashable, Sendable {
    /// No article yet.
    case none
    /// A title, no text yet.
    case headed
    /// Text under a title.
    case titled
    /// Text without a title so far.
    case untitled
    /// Text and a byline behind it, no title yet.
    case awaitingTitle
    /// Complete: title or byline stood behind the text.
    case complete
    /// Text that goes on past a neighbour's title; that neighbour's text must follow.
    case resumed
  }

  /// What the last piece was that was no furniture.
  package enum Last: UInt8, Hashable, Sendable {
    case start, title, byline, heading, body, figure, photoTitle, photoBody, photoBreak
  }

  /// How far the article is.
  package var standing: Standing
  /// What the last piece was.
  package var last: Last
  /// Whether the last piece of text broke off inside a sentence.
  package var isOpen = false
  /// Whether a byline was given.
  package var isSigned = false

  /// The state before the first piece.
  package static let start = LayoutState(standing: .none, last: .start)

  /// A number for the state, below `LayoutState.count`.
  package var index: Int {
    Int(standing.rawValue) << 6 | Int(last.rawValue) << 2 | (isOpen ? 2 : 0) | (isSigned ? 1 : 0)
  }

  /// Number of states.
  package static let count = 7 << 6
}
