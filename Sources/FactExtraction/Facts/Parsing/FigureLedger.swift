/// Which amounts a rule has read already; each states one thing.
struct FigureLedger {
  private var used: Set<FigureKey> = []

  /// An amount by paragraph and index.
  struct FigureKey: Hashable {
    let paragraph: Int
    let quantity: Int
  }

  /// Whether an amount is still free.
  func isFree(_ paragraph: Int, _ quantity: Int) -> Bool {
    !used.contains(FigureKey(paragraph: paragraph, quantity: quantity))
  }

  /// Marks an amount as read.
  mutating func take(_ paragraph: Int, _ quantity: Int) {
    used.insert(FigureKey(paragraph: paragraph, quantity: quantity))
  }
}
