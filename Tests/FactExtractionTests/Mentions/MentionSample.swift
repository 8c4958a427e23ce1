import FactExtraction
import Lexicon
import NewsModel
import Testing

/// An article made of a few paragraphs, and what is named in it.
struct MentionSample {
  private static let finder = Result { try MentionFinder(lexicon: Lexicon.bundled()) }

  let text: ArticleText
  let mentions: ArticleMentions

  init(_ paragraphs: String..., zone: String? = nil) throws {
    try self.init(
      zone: zone,
      paragraphs: paragraphs.map { words in
        var map = SourceMap()
        map.append(rawStart: 0, count: words.utf8.count)
        return Paragraph(role: .body, content: MappedText(text: words, map: map))
      })
  }

  init(zone: String? = nil, paragraphs: [Paragraph]) throws {
    let article = Article(kind: .article, zone: zone, paragraphs: paragraphs)
    text = ArticleText(article)
    mentions = try MentionSample.finder.get().mentions(in: article, text: text)
  }

  /// Names with their kinds, as `company X`.
  var names: Set<String> { Set(mentions.organizations.map { "\($0.kind) \($0.name)" }) }

  /// Each place that means an organisation, as `words→name`.
  var places: [String] {
    mentions.organizationMentions.map { "\(text.words($0.place))→\(mentions.organizations[$0.organization].name)" }
  }

  /// The places of one form.
  func places(_ form: OrganizationMention.Form) -> [String] {
    mentions.organizationMentions.filter { $0.form == form }
      .map { "\(text.words($0.place))→\(mentions.organizations[$0.organization].name)" }
  }

  /// Each post, as `person: title, organisation`.
  var posts: Set<String> {
    Set(
      mentions.posts.map { post in
        let organization = post.organization.map { mentions.organizations[$0].name } ?? "-"
        return "\(mentions.people[post.person].name): \(post.title), \(organization)"
      })
  }

  /// Names of the people.
  var people: [String] { mentions.people.map(\.name) }

  /// The organisation of a name or alias.
  func organization(_ name: String) throws -> NamedOrganization {
    let index = try #require(mentions.organization(named: name), "\(name) is not among \(names)")
    return mentions.organizations[index]
  }
}
