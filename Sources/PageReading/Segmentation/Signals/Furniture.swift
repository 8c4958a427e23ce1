import NewsModel

/// What a line tells that belongs to the page and not to an article.
package struct Furniture: Hashable, Sendable {
  /// How sure its form is.
  package enum Certainty: Int, Hashable, Sendable {
    /// Furniture at the head or foot of a page; elsewhere a part of the text.
    case atEdges
    /// Name of a section; in the middle of a page it may be a heading.
    case section
    /// Furniture wherever it stands.
    case everywhere
  }

  /// How sure its form is.
  package var certainty: Certainty
  /// Whether it says that an article goes on here from another page: 上接第一版.
  package var continuesHere = false
  /// The day that it prints.
  package var date: CalendarDay?
  /// The source that it names.
  package var source: Range<Int>?
  /// Who is named as the writer (作者：X).
  package var people: [Signature.Person] = []
}
