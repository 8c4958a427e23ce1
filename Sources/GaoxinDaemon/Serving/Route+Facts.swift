import FolderWatch
import Foundation
import GaoxinAPI
import Hummingbird
import NewsStorage

extension Route {
  /// Lists facts under some conditions.
  static let facts = Route(method: .get, path: "/v1/facts") { request, _, state in
    let parameters = QueryParameters(request)
    let filter = FactFilter(
      kind: parameters.text("kind"), modality: parameters.text("modality"),
      zones: parameters.text("zone").map(state.analyzer.zoneNames.all),
      name: parameters.text("name"), text: parameters.text("text"), since: try parameters.day("since"),
      until: try parameters.day("until"), limit: try parameters.number("limit", default: 50, in: 0...1000),
      offset: try parameters.number("offset", default: 0, in: 0...10_000_000))
    let (total, rows) = try await state.ask { try $0.facts(filter) }
    let (asOf, inFlight) = state.freshness
    return try Answer.json(
      FactsReport(total: total, facts: try rows.map { try FactEntry($0) }, asOf: asOf, inFlight: inFlight))
  }

  /// One fact; the first digits of its id are enough where they are unambiguous.
  static let fact = Route(method: .get, path: "/v1/facts/{id}") { _, context, state in
    let id = try context.parameters.require("id")
    let found = try await state.ask { try $0.facts(namePrefix: id) }
    guard let row = found.first else { throw Problem.notFound("there is no fact '\(id)'") }
    guard found.count == 1 || row.name == id else {
      throw Problem.badRequest("several facts begin with '\(id)'; give more digits")
    }
    let (asOf, inFlight) = state.freshness
    return try Answer.json(FactReport(fact: try FactEntry(row), asOf: asOf, inFlight: inFlight))
  }
}

extension FactEntry {
  /// A fact of the store as it is told on the wire.
  init(_ row: FactRow) throws {
    var published: ArticleEntry.Published?
    if let earliest = row.earliest, let latest = row.latest {
      published = ArticleEntry.Published(earliest: earliest, latest: latest)
    }
    self.init(
      id: row.name, kind: row.kind, modality: row.modality,
      fields: try WireCoding.decode([String: JSONValue].self, from: Data(row.fields.utf8)),
      evidence: row.evidence.map {
        Evidence(text: $0.text, ranges: $0.ranges.map { [$0.start, $0.end] }, paragraph: $0.span.paragraph)
      },
      rule: row.rule, article: row.article, title: row.title, zone: row.zone, published: published,
      path: RelativePath.display(row.path), encoding: row.encoding)
  }
}
