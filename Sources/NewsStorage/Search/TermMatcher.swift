/// A term made ready to be looked for: what the index is asked, and whether its answer must be looked at again.
struct TermMatcher {
  /// The term folded, for exact matching.
  let folded: FoldedText
  /// Whether articles must not contain it.
  let isExcluded: Bool
  /// Whether the index alone decides: a single run has no punctuation that the index cannot see.
  let isDecidedByIndex: Bool
  /// The phrase for FTS5.
  let phrase: String

  init(_ term: SearchQuery.Term) {
    folded = FoldedText(term.text)
    isExcluded = term.isExcluded
    var runs = 0
    var lastRun: (kind: ScalarClass, count: Int) = (.separator, 0)
    var separators = 0
    for scalar in folded.scalars {
      let kind = ScalarClass(scalar)
      if kind == .separator {
        separators += 1
        lastRun = (.separator, 0)
      } else if kind == lastRun.kind {
        lastRun.count += 1
      } else {
        runs += 1
        lastRun = (kind, 1)
      }
    }
    isDecidedByIndex = runs == 1 && separators == 0
    // In a text the character may begin a pair: ask for tokens that begin with it.
    var lastHan = 0
    for scalar in folded.scalars.reversed() {
      let kind = ScalarClass(scalar)
      if kind == .separator, lastHan == 0 { continue }
      guard kind == .han else { break }
      lastHan += 1
    }
    let quoted = term.text.replacing("\"", with: " ")
    phrase = "\"\(quoted)\"" + (lastHan == 1 ? " *" : "")
  }
}
