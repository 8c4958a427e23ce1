import GRDB

/// Which facts are asked for; a condition that is nil holds for all.
package struct FactFilter: Hashable, Sendable {
  /// Kind: `indicator`, `project_stage` …
  package var kind: String?
  package var modality: String?
  /// All names of the article's zone.
  package var zones: [String]?
  /// Part of a name in any field of the fact: an organisation, a project, an indicator.
  package var name: String?
  /// Part of the words that the fact was read from.
  package var text: String?
  /// Only facts whose period reaches this day or later, `YYYY-MM-DD`.
  package var since: String?
  /// Only facts whose period begins on this day or earlier, `YYYY-MM-DD`.
  package var until: String?
  package var limit: Int
  package var offset: Int

  package init(
    kind: String? = nil, modality: String? = nil, zones: [String]? = nil, name: String? = nil, text: String? = nil,
    since: String? = nil, until: String? = nil, limit: Int = 50, offset: Int = 0
  ) {
    self.kind = kind
    self.modality = modality
    self.zones = zones
    self.name = name
    self.text = text
    self.since = since
    self.until = until
    self.limit = limit
    self.offset = offset
  }

  /// SQL conditions on `fact f`, `fact_sort s` and `article a`, and their arguments. The one on words only says that
  /// they stand in the article.
  var conditions: (sql: [String], arguments: [any DatabaseValueConvertible]) {
    let all: [(String, String?)] = [
      ("s.kind = ?", kind), ("s.modality = ?", modality), ("instr(f.fields, ?) > 0", name),
      ("instr(a.body, ?) > 0", text), ("coalesce(f.ends, f.starts) >= ?", since), ("f.starts <= ?", until),
    ]
    let given = all.compactMap { sql, value in value.map { (sql, $0) } }
    let conditions = given.map(\.0) + (zones.map { [ArticleFilter.condition($0)] } ?? [])
    return (conditions, given.map(\.1) + (zones ?? []))
  }
}
