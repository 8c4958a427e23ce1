import NewsModel

/// Where each name of a zone was seen, under its folded form.
struct NameSightings {
  /// Printed forms.
  var printed: [String: Set<String>] = [:]
  /// Articles that name it.
  var articles: [String: Set<String>] = [:]
  /// How often as what.
  var kinds: [String: [Organization.Kind: Int]] = [:]
  /// Fuller names that an article gives for it.
  var fuller: [String: Set<String>] = [:]

  init(_ all: [MapArticle]) {
    for article in all {
      for thing in article.card.things where thing.kind != .zone {
        let full = NameFolding.key(thing.name)
        note(thing.name, full, thing.kind, article.name)
        for alias in thing.aliases {
          let key = NameFolding.key(alias)
          note(alias, key, thing.kind, article.name)
          if key != full { fuller[key, default: []].insert(full) }
        }
      }
    }
  }

  private mutating func note(_ name: String, _ key: String, _ kind: Organization.Kind, _ article: String) {
    printed[key, default: []].insert(name)
    articles[key, default: []].insert(article)
    kinds[key, default: [:]][kind, default: 0] += 1
  }

  /// What most articles take it for; of several the first by its word.
  func kind(of keys: [String]) -> Organization.Kind? {
    var sums: [Organization.Kind: Int] = [:]
    for key in keys { sums.merge(kinds[key] ?? [:]) { $0 + $1 } }
    return sums.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key
  }
}
