import Lexicon

/// The cue words, ready for scanning.
struct CueLexicon: Sendable {
  let cues: WordTrie<Cue>

  init(_ lexicon: Lexicon) {
    cues = WordTrie(
      lexicon.table("cues").rows.map { row in
        (
          row[0],
          Cue(
            word: row[0], classes: .init(named: row.words(1)),
            stages: row.words(2).compactMap(ProjectStage.init(rawValue:)))
        )
      })
  }
}
