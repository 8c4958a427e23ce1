import FolderWatch
import GaoxinAPI
import Hummingbird
import NewsModel
import NewsStorage

extension Route {
  /// Lists articles, the latest first.
  static let articles = Route(method: .get, path: "/v1/articles") { request, _, state in
    let filter = try QueryParameters(request).articleFilter(state.analyzer.zoneNames)
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
    let facts = try await state.ask { try $0.facts(ofArticle: stored.name) }
    let mentions = try await state.threads.runIfActive { state.analyzer.extract(from: article) }
    let (asOf, inFlight) = state.freshness
    return try Answer.json(
      ArticleReport(
        article: ArticleEntry(stored), datedBy: article.published?.source.rawValue,
        dateBasis: article.published?.basis ?? [], url: article.url, encoding: stored.encoding, format: stored.format,
        sha256: stored.contentHash, paths: stored.paths.map { RelativePath.display($0) },
        notes: stored.notes.map(\.message),
        paragraphs: article.paragraphs.map { ArticleReport.Paragraph($0) }, facts: try facts.map { try FactEntry($0) },
        organizations: mentions.organizations.map { ArticleReport.Organization($0) },
        people: mentions.people.map { ArticleReport.Person($0) },
        quantities: mentions.quantities.map { ArticleReport.Quantity($0) }, asOf: asOf, inFlight: inFlight))
  }
}

extension ArticleReport.Paragraph {
  init(_ paragraph: NewsModel.Paragraph) {
    self.init(
      role: paragraph.role.rawValue, text: paragraph.text, ranges: paragraph.ranges.map { [$0.start, $0.end] })
  }
}

extension ArticleReport.Organization {
  init(_ organization: Organization) {
    self.init(name: organization.name, aliases: organization.aliases, type: organization.kind.rawValue)
  }
}

extension ArticleReport.Person {
  init(_ person: Person) {
    self.init(name: person.name, titles: person.titles, organization: person.organization)
  }
}

extension ArticleReport.Quantity {
  init(_ quantity: Quantity) {
    let amount = quantity.amount
    self.init(
      text: quantity.evidence.text, value: amount.value, high: amount.high, unit: amount.unit, op: amount.op.rawValue,
      ranges: quantity.evidence.ranges.map { [$0.start, $0.end] })
  }
}
