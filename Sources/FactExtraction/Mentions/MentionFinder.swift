import Lexicon
import NewsModel

/// Finds the organisations and people that an article names.
package struct MentionFinder: Sendable {
  private let lexicon: NameLexicon

  /// Builds the tables that it looks words up in; costly, done once.
  package init(lexicon: Lexicon) { self.lexicon = NameLexicon(lexicon) }

  /// Everything that the article names.
  package func mentions(in article: Article, text: ArticleText) -> ArticleMentions {
    let paragraphs = text.paragraphs.indices.compactMap { index in
      MentionFinder.isRead(text.paragraphs[index].role)
        ? NameParagraph(index: index, paragraph: text.paragraphs[index], lexicon: lexicon) : nil
    }
    var found = OrganizationReader(lexicon: lexicon, zone: article.zone).read(paragraphs)
    MentionFinder.addHiddenZone(article, paragraphs, &found)
    let zone = MentionFinder.zone(of: article, found)
    let anaphora = AnaphoraReader(lexicon: lexicon, organizations: found.organizations, zone: zone)
      .read(paragraphs, found.mentions)
    found.mentions = (found.mentions + anaphora).sorted { $0.place < $1.place }
    if let zone, anaphora.contains(where: { $0.form == .alias }) { found.organizations[zone].add(alias: "高新区") }
    let people = PersonReader(lexicon: lexicon, organizations: found.organizations, zone: zone)
      .read(paragraphs, found.mentions)
    return result(found, people, zone, paragraphs)
  }

  /// An article's zone may be named only inside longer names: 常州高新区新能源车辆产业园.
  private static func addHiddenZone(
    _ article: Article, _ paragraphs: [NameParagraph], _ found: inout OrganizationReader.Result
  ) {
    guard let name = article.zone,
      !found.organizations.contains(where: { $0.name == name || $0.aliases.contains(name) })
    else { return }
    let units = UnitText.units(name)
    var places: [UnitPlace] = []
    for mention in found.mentions {
      guard let text = paragraphs.first(where: { $0.index == mention.place.paragraph })?.text,
        mention.place.units.count > units.count, text.units[mention.place.units].starts(with: units)
      else { continue }
      let start = mention.place.units.lowerBound
      places.append(UnitPlace(paragraph: mention.place.paragraph, units: start..<start + units.count))
    }
    guard !places.isEmpty else { return }
    found.organizations.append(NamedOrganization(name: name, kind: .zone))
    found.usualNames.append(name)
    let number = found.organizations.count - 1
    found.mentions += places.map { OrganizationReader.Mention(place: $0, organization: number, form: .name) }
    found.mentions.sort { $0.place < $1.place }
  }

  /// The zone that the article is about: the one that page reading gave, else the one that it names most often.
  private static func zone(of article: Article, _ found: OrganizationReader.Result) -> Int? {
    if let name = article.zone,
      let index = found.organizations.firstIndex(where: { $0.name == name || $0.aliases.contains(name) })
    {
      return index
    }
    if let name = article.zone, let index = found.usualNames.firstIndex(of: name) { return index }
    var best: (index: Int, count: Int)?
    for index in found.organizations.indices where found.organizations[index].kind == .zone {
      let name = found.organizations[index].name
      let count = found.mentions.reduce(0) { $0 + (found.organizations[$1.organization].name.hasPrefix(name) ? 1 : 0) }
      if count > (best?.count ?? 0) { best = (index, count) }
    }
    return best?.index
  }

  private func result(
    _ found: OrganizationReader.Result, _ people: PersonReader.Result, _ zone: Int?, _ paragraphs: [NameParagraph]
  ) -> ArticleMentions {
    var texts: [Int: UnitText] = [:]
    for paragraph in paragraphs { texts[paragraph.index] = paragraph.text }
    func span(_ place: UnitPlace) -> FoldedSpan {
      FoldedSpan(paragraph: place.paragraph, range: texts[place.paragraph]?.bytes(place.units) ?? 0..<0)
    }
    return ArticleMentions(
      organizations: found.organizations, people: people.people,
      organizationMentions: found.mentions.map {
        OrganizationMention(organization: $0.organization, place: span($0.place), form: $0.form)
      },
      personMentions: people.mentions.map { PersonMention(person: $0.person, place: span($0.place)) },
      posts: people.posts.map {
        PostMention(person: $0.person, title: $0.title, organization: $0.organization, place: span($0.place))
      }, zone: zone)
  }

  /// Credits name organisations too: 本文图片由X提供.
  private static func isRead(_ role: ParagraphRole) -> Bool {
    switch role {
    case .title, .heading, .body, .caption, .credit, .lead: return true
    case .byline, .other: return false
    }
  }
}
