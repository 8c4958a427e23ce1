import GRDB

extension NewsStore {
  /// Counts all files and articles.
  package func counts() throws -> StoreCounts {
    try read { db in
      var counts = StoreCounts()
      let total = try Int.fetchOne(db, sql: "SELECT count(*) FROM file") ?? 0
      for row in try Row.fetchAll(
        db, sql: "SELECT state, reason, count(*) FROM file WHERE state <> 'ingested' GROUP BY state, reason")
      {
        let number: Int = row[2]
        switch FileState(rawValue: row[0]) {
        case .skipped:
          counts.skipped += number
          counts.skippedByReason[row[1] ?? "", default: 0] += number
        case .quarantined: counts.quarantined += number
        case .held: counts.held += number
        case .ingested, nil: break
        }
      }
      counts.ingested = total - counts.skipped - counts.quarantined - counts.held
      counts.articles = try Int.fetchOne(db, sql: "SELECT count(*) FROM article") ?? 0
      return counts
    }
  }
}
