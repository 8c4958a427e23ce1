import FolderWatch
import Foundation
import GaoxinAPI
import Hummingbird
import NewsStorage

extension Route {
  /// What re-readings of files have changed in articles and facts.
  static let changes = Route(method: .get, path: "/v1/changes") { request, _, state in
    let parameters = QueryParameters(request)
    let since = Int64(try parameters.number("since", default: 0, in: 0...Int(Int64.max)))
    let limit = try parameters.number("limit", default: 100, in: 0...1000)
    var list = try await state.ask { try $0.changes(after: since, limit: limit) }
    let isOtherEpoch = parameters.text("epoch").map { $0 != list.epoch } ?? false
    let startOver = isOtherEpoch || since > list.last || since > 0 && since + 1 < list.first
    if startOver { list = try await state.ask { try $0.changes(after: 0, limit: limit) } }
    let (asOf, inFlight) = state.freshness
    return try Answer.json(
      ChangesReport(
        epoch: list.epoch, first: list.first, last: list.last, startOver: startOver,
        changes: try list.entries.map { try ChangesReport.Entry($0) }, asOf: asOf, inFlight: inFlight))
  }
}

extension ChangesReport.Entry {
  /// An entry of the history as it is told on the wire.
  init(_ entry: ChangeEntry) throws {
    let articles = entry.pairs.filter { ($0.old ?? $0.new)?.sort == .article }
    let facts = entry.pairs.filter { ($0.old ?? $0.new)?.sort == .fact }
    self.init(
      seq: entry.sequence, path: RelativePath.display(entry.path), began: Timestamp.text(milliseconds: entry.began),
      ended: Timestamp.text(milliseconds: entry.ended), revisions: entry.revisions, isGone: entry.isGone,
      articles: articles.map { pair in
        ChangesReport.ArticleChange(
          old: pair.old.map { ChangesReport.ArticleVersion($0) }, new: pair.new.map { ChangesReport.ArticleVersion($0) }
        )
      },
      facts: try facts.map { pair in
        ChangesReport.FactChange(
          old: try pair.old.map { try ChangesReport.FactVersion($0) },
          new: try pair.new.map { try ChangesReport.FactVersion($0) })
      })
  }
}

extension ChangesReport.ArticleVersion {
  init(_ item: ChangeItem) {
    var published: ArticleEntry.Published?
    if item.days.count == 2 { published = ArticleEntry.Published(earliest: item.days[0], latest: item.days[1]) }
    self.init(
      id: item.id, kind: item.kind, title: item.title, zone: item.zone, published: published,
      paragraphs: item.text.split(separator: "\n").map(String.init))
  }
}

extension ChangesReport.FactVersion {
  init(_ item: ChangeItem) throws {
    self.init(
      id: item.id, kind: item.kind, modality: item.modality ?? "",
      fields: try WireCoding.decode([String: JSONValue].self, from: Data((item.fields ?? "{}").utf8)), text: item.text)
  }
}
