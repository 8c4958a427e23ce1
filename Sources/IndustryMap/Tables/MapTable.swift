/// A table of the map: what it tells, its columns, and how its rows follow from the facts of one zone.
package struct MapTable: Sendable {
  /// A column with what stands in it.
  package struct Column: Hashable, Sendable {
    package let name: String
    package let meaning: String

    init(_ name: String, _ meaning: String) {
      self.name = name
      self.meaning = meaning
    }
  }

  package let name: String
  /// One sentence.
  package let summary: String
  /// Columns behind that of the zone, which every table has.
  package let columns: [Column]
  /// Whether the rows hold on certain days only: columns `since` and `until` say on which.
  package let isDated: Bool
  let rows: @Sendable (ZoneReading) -> [MapRow]

  init(
    _ name: String, _ summary: String, _ columns: [Column], isDated: Bool = false,
    rows: @escaping @Sendable (ZoneReading) -> [MapRow]
  ) {
    self.name = name
    self.summary = summary
    self.columns = columns
    self.isDated = isDated
    self.rows = rows
  }

  /// Facts that a row leads to at most: the first by their ids.
  package static let factLimit = 100

  /// Raised with every change of what follows from equal facts.
  package static let version = 1

  /// The rows of a zone, sorted, always in the same order.
  package func rows(of reading: ZoneReading) -> [Stored] {
    let notes = reading.correctionNotes
    return rows(reading).map { row -> (key: SortKey, stored: Stored) in
      let cells = columns.map { row.cells[$0.name] ?? .null }
      let facts = Array(Set(row.facts).sorted().prefix(MapTable.factLimit))
      let marks = notes.isEmpty ? [] : facts.flatMap { notes[$0] ?? [] }.sorted()
      let stored = Stored(cells: MapValue.list(cells).json, facts: facts, notes: marks)
      return (SortKey(row.order + [stored.cells] + facts), stored)
    }.sorted { $0.key < $1.key }.map(\.stored)
  }

  /// A row as it is stored: cells in the order of the columns as a JSON list, the facts that it rests on, and notes of
  /// corrections.
  package struct Stored: Hashable, Sendable {
    package let cells: String
    package let facts: [String]
    package let notes: [String]

    package init(cells: String, facts: [String], notes: [String]) {
      self.cells = cells
      self.facts = facts
      self.notes = notes
    }
  }
}
