import FolderWatch
import Foundation
import GaoxinAPI
import IndustryMap
import NIOPosix
import NewsStorage

/// Reads the store as it stood at one moment and gives it as the lines of an export, a bounded number at a time.
actor ExportReader {
  /// Records that are read at once.
  static let pieceSize = 64

  private enum Stage {
    case head
    case files(after: [UInt8]?)
    case articles(after: String?)
    case map(zones: [String])
    case done
  }

  private let snapshot: SnapshotHold
  private let threads: NIOThreadPool
  private let rules: String
  private let basis: MapBasis
  private let withheld: Set<RelativePath>
  private var stage = Stage.head
  private var sums = ExportRecord.End(files: 0, articles: 0, facts: 0, rows: 0)

  /// - Parameters:
  ///   - rules: the rules in force.
  ///   - basis: what the map follows from beside the facts.
  ///   - withheld: paths that are gone and not believed to be.
  init(
    _ snapshot: StoreSnapshot, threads: NIOThreadPool, rules: String, basis: MapBasis, withheld: Set<RelativePath>
  ) {
    self.snapshot = SnapshotHold(snapshot)
    self.threads = threads
    self.rules = rules
    self.basis = basis
    self.withheld = withheld
  }

  /// The next lines; nil at the end.
  func next() async throws -> [any Encodable & Sendable]? {
    switch stage {
    case .head:
      stage = .files(after: nil)
      return [ExportRecord.Head(version: APIVersion.current, rules: rules)]
    case .files(let last): return try await files(after: last)
    case .articles(let last): return try await articles(after: last)
    case .map(let zones): return try await map(zones)
    case .done: return nil
    }
  }

  private func files(after last: [UInt8]?) async throws -> [any Encodable & Sendable] {
    let (snapshot, withheld) = (snapshot, withheld)
    let records = try await threads.runIfActive {
      try snapshot.read { try $0.files(after: last, limit: Self.pieceSize) }
    }
    sums.files += records.count
    stage = records.count < Self.pieceSize ? .articles(after: nil) : .files(after: records.last?.path)
    return records.map { record in
      let isWithheld = RelativePath(bytes: record.path).map { withheld.contains($0) } ?? false
      return ExportRecord.File(
        path: RelativePath.display(record.path), state: isWithheld ? "held" : record.state.rawValue,
        reason: isWithheld ? "vanished" : record.reason, sha256: record.contentHash.map { Digest.hex($0) })
    }
  }

  private func articles(after last: String?) async throws -> [any Encodable & Sendable] {
    let snapshot = snapshot
    let found = try await threads.runIfActive {
      try snapshot.read { try $0.articles(after: last, limit: Self.pieceSize) }
    }
    var lines: [any Encodable & Sendable] = []
    for (article, facts) in found {
      lines.append(ExportRecord.Article(article))
      for fact in facts { lines.append(try ExportRecord.Fact(fact)) }
      sums.facts += facts.count
    }
    sums.articles += found.count
    guard found.count < Self.pieceSize else {
      stage = .articles(after: found.last?.article.name)
      return lines
    }
    stage = .map(zones: try await threads.runIfActive { try snapshot.read { try $0.zones() } })
    return lines
  }

  /// The map of the next zone. What holds on certain days only is no part of an export.
  private func map(_ zones: [String]) async throws -> [any Encodable & Sendable] {
    guard let zone = zones.first else {
      stage = .done
      snapshot.end()
      return [sums]
    }
    stage = .map(zones: Array(zones.dropFirst()))
    let (snapshot, basis) = (snapshot, basis)
    let tables = try await threads.runIfActive { try snapshot.read { try $0.mapRows(of: zone, basis) } }
    let lines = tables.filter { !$0.table.isDated }.flatMap { table, rows in
      rows.map { ExportRecord.Row($0, of: table, zone: zone) }
    }
    sums.rows += lines.count
    return lines
  }
}

extension ExportRecord.Article {
  /// An article of the store as it is exported.
  init(_ stored: StoredArticle) {
    let article = stored.article
    self.init(
      id: stored.name, kind: article.kind.rawValue, title: article.title,
      titlePosition: article.titlePosition.rawValue,
      bylines: article.bylines.map { ArticleEntry.Byline(name: $0.name, role: $0.role) },
      published: article.published.map {
        ArticleEntry.Published(earliest: $0.earliest.description, latest: $0.latest.description)
      }, datedBy: article.published?.source.rawValue, dateBasis: article.published?.basis ?? [], zone: article.zone,
      source: article.source, url: article.url, encoding: stored.encoding, format: stored.format,
      sha256: stored.contentHash, paths: stored.paths.map { RelativePath.display($0) },
      notes: stored.notes.map(\.message), paragraphs: article.paragraphs.map { ArticleReport.Paragraph($0) })
  }
}

extension ExportRecord.Row {
  /// A row of the map as it is exported.
  init(_ row: MapTable.Stored, of table: MapTable, zone: String) {
    var values: [String: JSONValue] = [:]
    if case .list(let cells)? = MapValue(json: row.cells) {
      for (column, cell) in zip(table.columns, cells) where cell != .null { values[column.name] = JSONValue(cell) }
    }
    self.init(table: table.name, zone: zone, values: values, facts: row.facts, notes: row.notes)
  }
}

extension ExportRecord.Fact {
  /// A fact of the store as it is exported.
  init(_ row: FactRow) throws {
    let entry = try FactEntry(row)
    self.init(
      id: entry.id, article: entry.article, kind: entry.kind, modality: entry.modality, fields: entry.fields,
      evidence: entry.evidence, rule: entry.rule)
  }
}
