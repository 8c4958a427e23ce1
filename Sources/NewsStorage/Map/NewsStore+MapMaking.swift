import GRDB
import IndustryMap
import NewsModel

extension NewsStore {
  /// Zones whose rows must be made anew, sorted by name.
  package func staleZones(_ basis: MapBasis) throws -> [String] { try read { try Self.staleZones(basis, $0) } }

  static func staleZones(_ basis: MapBasis, _ db: Database) throws -> [String] {
    let known = try String.fetchOne(db, sql: "SELECT key FROM map_basis")
    let condition = known == basis.key ? " WHERE made IS NULL OR made <> changes" : ""
    return try String.fetchAll(db, sql: "SELECT zone FROM map_zone\(condition) ORDER BY zone")
  }

  /// Makes the rows of a zone anew; blocking, beside the writer.
  package func prepareMap(of zone: String, _ basis: MapBasis) throws -> PreparedMap {
    try read { db in
      PreparedMap(
        zone: zone,
        changes: try Int.fetchOne(db, sql: "SELECT changes FROM map_zone WHERE zone = ?", arguments: [zone]),
        rows: try Self.mapRows(of: zone, basis, db))
    }
  }

  /// Stores the rows of a zone, unless it has changed since they were made: then it is still stale.
  package func store(_ map: PreparedMap) async throws {
    try await write { db in
      let now = try Int.fetchOne(db, sql: "SELECT changes FROM map_zone WHERE zone = ?", arguments: [map.zone])
      guard let now, now == map.changes else { return }
      for (name, rows) in map.rows { try Self.replace(name, map.zone, rows, db) }
      try db.execute(sql: "UPDATE map_zone SET made = changes WHERE zone = ?", arguments: [map.zone])
    }
  }

  /// Notes what the rows follow from, so that those made from anything else are stale. Nothing happens where it is noted.
  package func note(_ basis: MapBasis) async throws {
    try await write { db in
      guard try String.fetchOne(db, sql: "SELECT key FROM map_basis") != basis.key else { return }
      try db.execute(sql: "DELETE FROM map_basis")
      try db.execute(sql: "INSERT INTO map_basis (key) VALUES (?)", arguments: [basis.key])
      try db.execute(sql: "UPDATE map_zone SET made = NULL")
    }
  }

  /// The rows of all tables for a zone, as they follow from what is stored.
  static func mapRows(
    of zone: String, _ basis: MapBasis, _ db: Database
  ) throws -> [(name: String, rows: [MapTable.Stored])] {
    let reading = ZoneReading(try zoneInput(zone, basis, db), words: basis.words)
    return MapCatalogue.tables.map { ($0.name, $0.rows(of: reading)) }
  }

  private static func zoneInput(_ zone: String, _ basis: MapBasis, _ db: Database) throws -> ZoneInput {
    let articles = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT a.id, a.name, a.title, a.source, a.earliest, a.latest, a.card
          FROM map_article m JOIN article a ON a.id = m.article WHERE m.zone = ?
          """), arguments: [zone])
    var input = ZoneInput(zone: zone, articles: [], facts: [], decisions: basis.decisions)
    var names: [Int64: String] = [:]
    for row in articles {
      guard let card = ArticleCard(text: row[6] as String) else { continue }
      names[row[0]] = row[1]
      input.articles.append(
        MapArticle(name: row[1], title: row[2], source: row[3], earliest: row[4], latest: row[5], card: card))
    }
    let facts = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT f.name, s.kind, s.modality, f.fields, f.article
          FROM map_article m JOIN fact f ON f.article = m.article JOIN fact_sort s ON s.id = f.sort WHERE m.zone = ?
          """), arguments: [zone])
    while let row = try facts.next() {
      guard let article = names[row[4]], case .object(let fields)? = MapValue(json: row[3] as String) else { continue }
      input.facts.append(
        MapFact(
          id: FactName.text(row[0]), kind: row[1], modality: Modality(rawValue: row[2]) ?? .actual, fields: fields,
          article: article))
    }
    input.corrections = try corrections(basis.corrections, zone, db)
    return input
  }

  /// Which facts of a zone the corrections mean. Words are looked for only in articles that hold them.
  private static func corrections(
    _ all: [MapCorrection], _ zone: String, _ db: Database
  ) throws -> [ZoneInput.Correction] {
    try all.compactMap { correction in
      let name = FactName.columns(prefix: correction.fact)?.lowerBound
      let rows = try Row.fetchAll(
        db.cachedStatement(
          sql: FactRow.selection
            + """
             WHERE a.id IN (SELECT article FROM map_article WHERE zone = ?1)
            AND (f.name = ?2 OR ?3 <> '' AND instr(a.body, ?3) > 0)
            """), arguments: [zone, name, correction.words])
      let meant = try rows.map { try FactRow(row: $0) }.filter { fact in
        correction.means(id: fact.name, kind: fact.kind, fields: fact.fields, words: fact.evidence.map(\.text))
      }
      // Where the fact itself is there, others with the same words are not meant.
      let exact = meant.filter { $0.name == correction.fact }
      let facts = Set((exact.isEmpty ? meant : exact).map(\.name))
      return facts.isEmpty ? nil : (correction, facts.sorted())
    }
  }

  /// The rows of a table for a zone as they are stored.
  static func storedRows(_ name: String, _ zone: String, _ db: Database) throws -> [MapTable.Stored] {
    try Row.fetchAll(
      db.cachedStatement(sql: "SELECT cells, facts, notes FROM map_row WHERE name = ? AND zone = ? ORDER BY place"),
      arguments: [name, zone]
    ).map { row in
      MapTable.Stored(
        cells: row[0], facts: (row[1] as String).split(separator: " ").map(String.init),
        notes: MapValue(json: row[2] as String)?.texts ?? [])
    }
  }

  /// Writes the rows of a table for a zone, where they are not the same already.
  private static func replace(_ name: String, _ zone: String, _ rows: [MapTable.Stored], _ db: Database) throws {
    guard try storedRows(name, zone, db) != rows else { return }
    let values = rows.map {
      [$0.cells, $0.facts.joined(separator: " "), MapValue.list($0.notes.map { .text($0) }).json]
    }
    try db.cachedStatement(sql: "DELETE FROM map_row WHERE name = ? AND zone = ?").execute(arguments: [name, zone])
    for (place, row) in values.enumerated() {
      try db.cachedStatement(
        sql: "INSERT INTO map_row (name, zone, place, cells, facts, notes) VALUES (?, ?, ?, ?, ?, ?)"
      ).execute(arguments: [name, zone, place, row[0], row[1], row[2]])
    }
  }
}
