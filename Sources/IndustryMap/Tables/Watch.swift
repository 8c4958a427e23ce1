extension MapTable {
  /// 盯办 — what should have happened, and what nobody speaks of any more.
  static let watch = MapTable(
    "watch",
    "What is past its date, silent, gone back or contradictory, and from when to when; see 'gaoxinctl watchlist'.",
    [
      Column("kind", "overdue, silent, regression, contradiction or open"), Column("what", "project or tasks"),
      Column("part", "phase"), Column("detail", "what is the matter"), Column("since", "first day on which it holds"),
      Column("until", "first day on which it does not hold any more"),
    ], isDated: true
  ) { reading in
    reading.projects.flatMap { ProjectWatch($0, reading).rows } + CommitmentWatch.rows(reading)
  }
}
