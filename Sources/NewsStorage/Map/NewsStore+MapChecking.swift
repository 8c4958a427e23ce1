import GRDB
import IndustryMap

extension NewsStore {
  /// All zones that the map knows in any of its tables, sorted by name.
  package func mapZones() throws -> [String] {
    try read { db in
      try String.fetchAll(
        db,
        sql: "SELECT zone FROM map_zone UNION SELECT zone FROM map_article UNION SELECT zone FROM map_row ORDER BY 1")
    }
  }

  /// Articles that are not in the maps of just the zones that their cards name.
  package func mapArticleDifferences() throws -> [StoreFinding] {
    try read { db in
      var findings: [StoreFinding] = []
      let strangers =
        try Int.fetchOne(db, sql: "SELECT count(*) FROM map_article WHERE article NOT IN (SELECT id FROM article)") ?? 0
      if strangers > 0 {
        findings.append(StoreFinding(path: nil, what: "the map has \(strangers) articles that are not there"))
      }
      let articles = try Row.fetchCursor(db, sql: "SELECT id, name, card FROM article")
      while let row = try articles.next() {
        let zones = try String.fetchAll(
          db.cachedStatement(sql: "SELECT zone FROM map_article WHERE article = ? ORDER BY zone"),
          arguments: [row[0] as Int64])
        let wanted = ArticleCard(text: row[2] as String)?.zones ?? []
        guard Set(zones) != Set(wanted) else { continue }
        findings.append(
          StoreFinding(path: nil, what: "article \(row[1] as String): it is not in the maps of the zones it names"))
      }
      return findings
    }
  }

  /// Tables of a zone whose rows are not what follows from the store. A zone that is about to be made anew has none.
  package func mapDifferences(of zone: String, _ basis: MapBasis) throws -> [StoreFinding] {
    try read { db in
      guard try String.fetchOne(db, sql: "SELECT key FROM map_basis") == basis.key else { return [] }
      let state = try Row.fetchOne(db, sql: "SELECT changes, made FROM map_zone WHERE zone = ?", arguments: [zone])
      guard let state else {
        return [StoreFinding(path: nil, what: "the map has rows of \(zone), a zone that it does not know")]
      }
      guard (state[0] as Int?) == (state[1] as Int?) else { return [] }
      let wanted = try Self.mapRows(of: zone, basis, db)
      let names = Set(wanted.map(\.name))
      let stored = try String.fetchAll(
        db, sql: "SELECT DISTINCT name FROM map_row WHERE zone = ?", arguments: [zone])
      let differing =
        try wanted.filter { try Self.storedRows($0.name, zone, db) != $0.rows }.map(\.name)
        + stored.filter { !names.contains($0) }
      return differing.map {
        StoreFinding(path: nil, what: "the map of \(zone): the rows of \($0) are not what follows from the facts")
      }
    }
  }

  /// Forgets the map, so that all of it is made anew from the facts.
  package func forgetMap() async throws {
    try await write { db in
      for table in ["map_row", "map_article", "map_zone", "map_basis"] { try db.execute(sql: "DELETE FROM \(table)") }
      let articles = try Row.fetchAll(db, sql: "SELECT id, card FROM article")
      for row in articles { try Self.note(card: (row[1] as String).databaseValue, of: row[0], db) }
    }
    mapSignal.ring()
  }
}
