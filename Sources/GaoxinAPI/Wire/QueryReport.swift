/// Answer of `GET /v1/query/{name}`: rows of a table of the map.
package struct QueryReport: Codable, Hashable, Sendable {
  /// A row.
  package struct Row: Codable, Hashable, Sendable {
    /// The zone whose map it is in; empty for articles about none.
    package var zone: String
    /// By column; what is not known is left out.
    package var values: [String: JSONValue]
    /// Ids of the facts that it rests on: `why` shows the words of each.
    package var facts: [String]
    /// Corrections by a person that it takes account of.
    package var notes: [String]

    package init(zone: String, values: [String: JSONValue], facts: [String], notes: [String]) {
      self.zone = zone
      self.values = values
      self.facts = facts
      self.notes = notes
    }
  }

  /// Name of the table.
  package var query: String
  package var columns: [QueryDescription.Column]
  /// How many rows there are in all under the same conditions.
  package var total: Int
  package var rows: [Row]
  /// Zones whose rows are about to be made anew.
  package var pending: Int
  /// The day that a dated table was asked for.
  package var day: String?
  package var asOf: String?
  package var inFlight: Int

  package init(
    query: String, columns: [QueryDescription.Column], total: Int, rows: [Row], pending: Int, day: String?,
    asOf: String?,
    inFlight: Int
  ) {
    self.query = query
    self.columns = columns
    self.total = total
    self.rows = rows
    self.pending = pending
    self.day = day
    self.asOf = asOf
    self.inFlight = inFlight
  }
}

/// What a query tells and what it takes.
package struct QueryDescription: Codable, Hashable, Sendable {
  /// A column, or a parameter.
  package struct Column: Codable, Hashable, Sendable {
    package var name: String
    package var meaning: String

    package init(name: String, meaning: String) {
      self.name = name
      self.meaning = meaning
    }
  }

  package var name: String
  package var summary: String
  package var parameters: [Column]
  package var columns: [Column]

  package init(name: String, summary: String, parameters: [Column], columns: [Column]) {
    self.name = name
    self.summary = summary
    self.parameters = parameters
    self.columns = columns
  }
}

/// Answer of `GET /v1/query`: all queries.
package struct QueryList: Codable, Hashable, Sendable {
  package var queries: [QueryDescription]

  package init(queries: [QueryDescription]) { self.queries = queries }
}
