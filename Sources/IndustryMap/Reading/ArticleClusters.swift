/// Articles that are one text: reprints and near duplicates count as one source.
struct ArticleClusters: Sendable {
  /// From which likeness on two texts are one.
  static let threshold = 0.6

  /// First article of the group that each belongs to, by date and name.
  private let heads: [String: String]

  init(_ articles: [MapArticle]) {
    var groups = DisjointNames()
    // Texts with a likeness share at least one mark at nearly every order: only those are compared.
    var seen: [UInt64: [Int]] = [:]
    for (index, article) in articles.enumerated() {
      var near: Set<Int> = []
      for (order, mark) in article.card.sketch.marks.enumerated() where order < 12 {
        let key = UInt64(order) << 32 | UInt64(mark)
        near.formUnion(seen[key] ?? [])
        seen[key, default: []].append(index)
      }
      for other in near
      where article.card.sketch.likeness(to: articles[other].card.sketch) >= ArticleClusters.threshold {
        groups.join(articles[other].name, article.name)
      }
    }
    let byName = Dictionary(articles.map { ($0.name, $0) }) { one, _ in one }
    var heads: [String: String] = [:]
    for members in groups.groups {
      let head = members.min { one, two in
        (byName[one]?.latest ?? "9", one) < (byName[two]?.latest ?? "9", two)
      }
      for member in members { heads[member] = head }
    }
    self.heads = heads
  }

  /// The first article of the group of an article; itself where it stands alone.
  func head(of article: String) -> String { heads[article] ?? article }

  /// Number of texts among articles: reprints count as one.
  func count(_ articles: some Sequence<String>) -> Int { Set(articles.map { head(of: $0) }).count }

  /// Groups of two and more, each sorted, sorted by their heads.
  var groups: [(head: String, members: [String])] {
    Dictionary(grouping: heads.keys) { heads[$0] ?? $0 }.filter { $0.value.count > 1 }
      .map { ($0.key, $0.value.sorted()) }.sorted { $0.0 < $1.0 }
  }
}
