import GRDB

extension NewsStore {
  /// Number of facts by their kinds.
  package func factCounts() throws -> [String: Int] {
    try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT s.kind, sum(counted.facts) FROM fact_sort s
          JOIN (SELECT sort, count(*) AS facts FROM fact GROUP BY sort) counted ON counted.sort = s.id
          GROUP BY s.kind
          """)
      return Dictionary(uniqueKeysWithValues: rows.map { ($0[0], $0[1]) })
    }
  }
}
