import Lexicon

/// The tables of words that rules use.
struct FactWords: Sendable {
  let cues: CueLexicon
  let indicators: IndicatorWords
  let projects: ProjectWords
  let honours: HonourWords
  let initiatives: InitiativeWords
  let products: ProductWords

  init(_ lexicon: Lexicon) {
    cues = CueLexicon(lexicon)
    indicators = IndicatorWords(lexicon)
    projects = ProjectWords(lexicon)
    honours = HonourWords(lexicon)
    initiatives = InitiativeWords(lexicon)
    products = ProductWords(lexicon)
  }
}
