/// A search as a person types it, understood.
///
/// Words divided by white space must all occur; `"…"` (or `“…”`) keeps a phrase together; `-` before a word or phrase
/// asks for articles without it. Full and half width, capital and small letters are alike. Words of letters and digits
/// match as a whole: `100` is not found in `1000`.
package struct SearchQuery: Hashable, Sendable {
  /// A word or phrase.
  package struct Term: Hashable, Sendable {
    /// As typed, without quotes and minus.
    package let text: String
    /// Whether articles must not contain it.
    package let isExcluded: Bool
  }

  /// Most terms of one query.
  package static let termLimit = 32

  /// The terms in typed order; at least one is not excluded.
  package let terms: [Term]

  /// Reads what was typed.
  package init(_ typed: String) throws(SearchError) {
    var terms: [Term] = []
    var scanner = typed.unicodeScalars[...]
    while let first = scanner.first {
      if SearchQuery.divides(first) {
        scanner.removeFirst()
        continue
      }
      terms.append(try SearchQuery.takeTerm(&scanner))
      guard terms.count <= SearchQuery.termLimit else { throw .tooManyTerms(limit: SearchQuery.termLimit) }
    }
    guard !terms.isEmpty else { throw .empty }
    guard terms.contains(where: { !$0.isExcluded }) else { throw .onlyExclusions }
    self.terms = terms
  }

  private static func takeTerm(_ scanner: inout Substring.UnicodeScalarView) throws(SearchError) -> Term {
    var isExcluded = false
    if let mark = scanner.first, mark == "-" || mark == "\u{FF0D}", let next = scanner.dropFirst().first,
      !SearchQuery.divides(next)
    {
      isExcluded = true
      scanner.removeFirst()
    }
    var text = String.UnicodeScalarView()
    if let quote = scanner.first, let closing = closers[quote] {
      scanner.removeFirst()
      guard let end = scanner.firstIndex(where: { $0 == closing || $0 == quote }) else { throw .openQuote }
      text.append(contentsOf: scanner[..<end].map { SearchQuery.divides($0) ? " " : $0 })
      scanner = scanner[scanner.index(after: end)...]
    } else {
      while let next = scanner.first, !SearchQuery.divides(next), closers[next] == nil {
        text.append(next)
        scanner.removeFirst()
      }
    }
    let term = trimmed(String(text))
    guard term.unicodeScalars.contains(where: { ScalarClass($0.value) != .separator }) else {
      throw .nothingToFind(term: term)
    }
    return Term(text: term, isExcluded: isExcluded)
  }

  private static let closers: [Unicode.Scalar: Unicode.Scalar] = [
    "\"": "\"", "\u{201C}": "\u{201D}", "\u{201D}": "\u{201D}", "\u{FF02}": "\u{FF02}", "\u{300C}": "\u{300D}",
  ]

  /// White space and control characters divide words.
  private static func divides(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
  }

  private static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let start = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let end = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(text[start...end])
  }
}
