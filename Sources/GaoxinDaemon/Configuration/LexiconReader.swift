import Lexicon

/// Reads the word lists: those that come with the program, and the user's.
enum LexiconReader {
  /// - Parameter folder: the user's; nil for none.
  /// - Returns: the words, with the lines of the user's lists that could not be used.
  /// - Throws: `StartError.lexicon` where the program's own words are missing.
  static func read(_ folder: String?) throws(StartError) -> (Lexicon, [LexiconProblem]) {
    var lexicon: Lexicon
    do { lexicon = try Lexicon.bundled() } catch { throw .lexicon(error.description) }
    let problems = folder.map { lexicon.add(folder: $0) } ?? []
    return (lexicon, problems)
  }
}
