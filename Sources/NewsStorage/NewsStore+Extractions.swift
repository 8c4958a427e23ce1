import Foundation
import GRDB
import NewsModel

extension NewsStore {
  /// Stores what was read from an article.
  static func insert(_ extraction: Extraction, of article: Int64, named name: String, _ db: Database) throws {
    for (ordinal, fact) in extraction.facts.enumerated() {
      let stored = StoredFact(fact)
      let fields = try JSONText.encode(stored.fields)
      let evidence = try JSONText.encode(stored.evidence)
      let (starts, ends) = fact.bounds
      try db.cachedStatement(
        sql: """
          INSERT INTO fact (name, article, ordinal, kind, modality, fields, evidence, rule, words, starts, ends)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """
      ).execute(arguments: [
        FactName.text(article: name, kind: fact.kind.rawValue, fields: fields, evidence: evidence), article, ordinal,
        fact.kind.rawValue, fact.modality.rawValue, fields, evidence, fact.rule,
        fact.texts.joined(separator: "\n"), starts, ends,
      ])
    }
    try db.cachedStatement(
      sql: "INSERT INTO mention (article, quantities, organizations, people) VALUES (?, ?, ?, ?)"
    ).execute(arguments: [
      article, try JSONText.encode(extraction.quantities.map { StoredQuantity($0) }),
      try JSONText.encode(extraction.organizations.map { StoredOrganization($0) }),
      try JSONText.encode(extraction.people.map { StoredPerson($0) }),
    ])
  }

  /// Facts under some conditions, of the latest articles first; with how many there are in all.
  package func facts(_ filter: FactFilter) throws -> (total: Int, facts: [FactRow]) {
    try pool.read { db in
      let (conditions, arguments) = filter.conditions
      let clause = conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
      let total = try Int.fetchOne(
        db, sql: "SELECT count(*) FROM fact f JOIN article a ON a.id = f.article" + clause,
        arguments: StatementArguments(arguments))
      let rows = try Row.fetchAll(
        db,
        sql: FactRow.selection + clause
          + " ORDER BY a.latest DESC NULLS LAST, a.name, f.ordinal LIMIT ? OFFSET ?",
        arguments: StatementArguments(arguments + [filter.limit, filter.offset]))
      return (total ?? 0, try rows.map { try FactRow(row: $0) })
    }
  }

  /// Facts whose name begins with the given digits; at most two, so that a caller sees whether it is one.
  package func facts(namePrefix: String) throws -> [FactRow] {
    let digits = namePrefix.lowercased()
    guard !digits.isEmpty, digits.utf8.allSatisfy({ isHexDigit($0) }) else { return [] }
    return try pool.read { db in
      try Row.fetchAll(
        db, sql: FactRow.selection + " WHERE f.name >= ?1 AND f.name < ?1 || 'g' ORDER BY f.name LIMIT 2",
        arguments: [digits]
      ).map { try FactRow(row: $0) }
    }
  }

  /// Facts of one article in reading order, and the amounts, organisations and people in it.
  package func extraction(ofArticle name: String) throws -> (facts: [FactRow], mentions: ArticleMentionsRow) {
    try pool.read { db in
      let facts = try Row.fetchAll(
        db, sql: FactRow.selection + " WHERE a.name = ? ORDER BY f.ordinal", arguments: [name])
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT m.quantities, m.organizations, m.people FROM mention m JOIN article a ON a.id = m.article
          WHERE a.name = ?
          """, arguments: [name])
      return (try facts.map { try FactRow(row: $0) }, try ArticleMentionsRow(row: row))
    }
  }
}

private func isHexDigit(_ byte: UInt8) -> Bool {
  (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
}
