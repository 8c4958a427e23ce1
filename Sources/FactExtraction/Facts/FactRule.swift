/// Reads facts of one kind from an article.
///
/// Rules run in the order of `FactRules.all`; what one has read of an amount is not read again by the next.
protocol FactRule: Sendable {
  /// The facts that the rule sees.
  func read(_ reading: ArticleReading, ledger: inout FigureLedger) -> [FactDraft]
}
