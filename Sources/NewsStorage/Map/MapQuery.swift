import IndustryMap

/// What is asked of a table of the map.
package struct MapQuery: Sendable {
  /// How a cell is compared.
  package struct Condition: Sendable {
    /// Place of the column in the table; nil for any column.
    package let column: Int?
    /// What the cell must hold.
    package let text: String

    package init(column: Int?, text: String) {
      self.column = column
      self.text = text
    }
  }

  /// All names of the zone; nil for every zone.
  package var zones: [String]?
  package var conditions: [Condition]
  /// The day on which rows of a dated table must hold, `YYYY-MM-DD`; nil for any.
  package var asOf: String?
  /// Days of silence after which silence counts.
  package var silentDays: Int
  package var limit: Int
  package var offset: Int

  package init(
    zones: [String]? = nil, conditions: [Condition] = [], asOf: String? = nil, silentDays: Int = 365, limit: Int = 1000,
    offset: Int = 0
  ) {
    self.zones = zones
    self.conditions = conditions
    self.asOf = asOf
    self.silentDays = silentDays
    self.limit = limit
    self.offset = offset
  }
}

/// A row of a table of the map as it is stored.
package struct MapAnswerRow: Hashable, Sendable {
  package let zone: String
  /// In the order of the columns.
  package let cells: [MapValue]
  /// Ids of the facts that it rests on.
  package let facts: [String]
  /// Notes of corrections.
  package let notes: [String]
}
