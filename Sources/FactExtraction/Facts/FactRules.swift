import Lexicon

/// The rules, in the order in which they run.
enum FactRules {
  /// Every rule: what an earlier one has read of an amount, a later one does not read again.
  static func all(_ context: FactContext, _ words: FactWords) -> [any FactRule] {
    [
      PostRule(),
      QuoteRule(),
      ChainRule(context: context),
      SchemeRule(context: context),
      CommitmentRule(context: context),
      AggregateRule(context: context),
      ProjectStageRule(context: context, words: words.projects, products: words.products),
      ProjectAmountRule(context: context),
      HonourRule(context: context, words: words.honours),
      InitiativeRule(context: context),
      RelationRule(context: context, products: words.products),
      FigureRule(context: context, indicators: words.indicators),
    ]
  }
}
