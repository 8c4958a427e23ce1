/// Finds leads (导读): a first paragraph that the second one repeats, mostly word for word.
package struct LeadFinder: Sendable {
  private let stock: PageStock
  /// Shorter paragraphs are no leads, in glyphs.
  private static let shortest = 30
  /// Glyphs that must be the same at the beginning.
  private static let opening = 10
  /// Share of the pairs of characters of a lead that the paragraph behind it has too.
  private static let share = 0.55

  package init(stock: PageStock) { self.stock = stock }

  /// Number of the block that is a lead; nil where there is none.
  package func lead(of draft: ArticleDraft) -> Int? {
    let texts = draft.blocks.indices.filter { draft.blocks[$0].role == .body }.prefix(2)
    guard texts.count == 2, let first = texts.first, let second = texts.last else { return nil }
    let one = stock.glyphs(of: draft.blocks[first])
    let two = stock.glyphs(of: draft.blocks[second])
    guard one.count >= LeadFinder.shortest, two.count >= LeadFinder.shortest,
      one.prefix(LeadFinder.opening).elementsEqual(two.prefix(LeadFinder.opening))
    else { return nil }
    var pairs: Set<UInt32> = []
    for (left, right) in zip(two, two.dropFirst()) { pairs.insert(UInt32(left) << 16 | UInt32(right)) }
    let common = zip(one, one.dropFirst()).count { pairs.contains(UInt32($0) << 16 | UInt32($1)) }
    return Double(common) >= Double(one.count - 1) * LeadFinder.share ? first : nil
  }
}
