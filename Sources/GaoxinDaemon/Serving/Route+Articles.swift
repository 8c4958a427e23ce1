import FolderWatch
import GaoxinAPI
import Hummingbird
import NewsStorage

extension Route {
  /// Lists articles, the latest first.
  static let articles = Route(method: .get, path: "/v1/articles") { request, _, state in
    let filter = try QueryParameters(request).articleFilter()
    let (total, heads) = try await state.ask { try $0.articles(filter) }
    let (asOf, inFlight) = state.freshness
    return try Answer.json(
      ArticlesReport(total: total, articles: heads.map { ArticleEntry($0) }, asOf: asOf, inFlight: inFlight))
  }

  /// One article, whole; the first digits of its id are enough where they are unambiguous.
  static let article = Route(method: .get, path: "/v1/articles/{id}") { _, context, state in
    let id = try context.parameters.require("id")
    let found = try await state.ask { try $0.articles(namePrefix: id) }
    guard let stored = found.first else { throw Problem.notFound("there is no article '\(id)'") }
    guard found.count == 1 || stored.name == id else {
      throw Problem.badRequest("several articles begin with '\(id)'; give more digits")
    }
    let article = stored.article
    let (facts, mentions) = try await state.ask { try $0.extraction(ofArticle: stored.name) }
    let (asOf, inFlight) = state.freshness
    return try Answer.json(
      ArticleReport(
        article: ArticleEntry(stored), datedBy: article.published?.source.rawValue,
        dateBasis: article.published?.basis ?? [], url: article.url, encoding: stored.encoding, format: stored.format,
        sha256: stored.contentHash, paths: stored.paths.map { RelativePath.display($0) },
        notes: stored.notes.map(\.message),
        paragraphs: article.paragraphs.map { paragraph in
          ArticleReport.Paragraph(
            role: paragraph.role.rawValue, text: paragraph.text, ranges: paragraph.ranges.map { [$0.start, $0.end] })
        }, facts: try facts.map { try FactEntry($0) },
        organizations: mentions.organizations.map { ArticleReport.Organization($0) },
        people: mentions.people.map { ArticleReport.Person($0) },
        quantities: mentions.quantities.map { ArticleReport.Quantity($0) }, asOf: asOf, inFlight: inFlight))
  }
}

extension ArticleReport.Organization {
  init(_ stored: StoredOrganization) { self.init(name: stored.name, aliases: stored.aliases, type: stored.type) }
}

extension ArticleReport.Person {
  init(_ stored: StoredPerson) {
    self.init(name: stored.name, titles: stored.titles, organization: stored.organization)
  }
}

extension ArticleReport.Quantity {
  init(_ stored: StoredQuantity) {
    self.init(
      text: stored.evidence.text, value: stored.value, high: stored.high, unit: stored.unit, op: stored.op,
      ranges: stored.evidence.ranges)
  }
}
