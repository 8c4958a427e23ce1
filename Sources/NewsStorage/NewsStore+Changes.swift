extension NewsStore {
  /// What re-readings of files have changed after a sequence number, the oldest first.
  package func changes(after sequence: Int64, limit: Int) throws -> ChangeList {
    try history?.entries(after: sequence, limit: limit) ?? ChangeList(epoch: "", first: 0, last: 0, entries: [])
  }
}
