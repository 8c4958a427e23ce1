extension MapTable {
  /// 比对 — what several articles say of one thing.
  static let compare = MapTable(
    "compare", "What several independent articles say of one thing: same, differs, or not comparable.",
    [
      Column("verdict", "same, differs or not comparable"), Column("kind", "kind of fact"),
      Column("what", "what is spoken of"), Column("values", "what is said of it, each once"),
      Column("why", "what the verdict rests on"), Column("sources", "independent texts"),
    ]
  ) { reading in
    let figures = FigureComparison(reading)
    return StatementComparison.rows(reading) + figures.rows + figures.otherClasses + figures.otherNames
  }
}
