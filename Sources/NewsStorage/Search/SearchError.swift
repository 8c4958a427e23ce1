/// Why a search could not be understood, as a sentence for the person who typed it.
package enum SearchError: Error, Hashable, Sendable, CustomStringConvertible {
  /// No words at all.
  case empty
  /// A quote mark opens a phrase and none closes it.
  case openQuote
  /// Only words to be left out.
  case onlyExclusions
  /// A term of punctuation alone.
  case nothingToFind(term: String)
  /// More terms than are looked for at once.
  case tooManyTerms(limit: Int)

  package var description: String {
    switch self {
    case .empty: return "there is no word to search for; give one or more words, or a phrase in quotes"
    case .openQuote: return "a quote mark opens a phrase that no second one closes; close it or leave it out"
    case .onlyExclusions: return "every word is excluded with '-'; give at least one word to find"
    case .nothingToFind(let term): return "'\(term)' has no letter, digit or character to search for"
    case .tooManyTerms(let limit): return "the search has more than \(limit) words; use fewer"
    }
  }
}
