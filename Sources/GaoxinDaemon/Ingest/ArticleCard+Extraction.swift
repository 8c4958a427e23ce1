import IndustryMap
import NewsModel

extension ArticleCard {
  /// What the map keeps of an article beside its facts.
  /// - Parameter zoneNames: by which a zone has one name, however it is printed.
  init(_ article: Article, _ extraction: Extraction, _ zoneNames: ZoneNames) {
    let things = extraction.organizations.map { organization in
      guard organization.kind == .zone else {
        return Thing(name: organization.name, aliases: organization.aliases, kind: organization.kind)
      }
      let name = zoneNames.canonical(organization.name)
      let printed = Set([organization.name] + organization.aliases).subtracting([name]).sorted()
      return Thing(name: name, aliases: printed, kind: .zone)
    }
    let text = article.paragraphs.filter { $0.role == .body || $0.role == .heading }.map(\.text)
    self.init(
      zone: article.zone.map { zoneNames.canonical($0) } ?? "", things: things, sketch: TextSketch(of: text))
  }
}
