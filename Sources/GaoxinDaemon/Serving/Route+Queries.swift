import GaoxinAPI
import Hummingbird
import IndustryMap
import NewsStorage

extension Route {
  /// Lists the tables of the map.
  static let queries = Route(method: .get, path: "/v1/query") { _, _, _ in
    try Answer.json(QueryList(queries: MapCatalogue.tables.map { QueryDescription($0) }))
  }

  /// Rows of a table of the map. Every column is a parameter: rows whose cell holds what is given.
  static let query = Route(method: .get, path: "/v1/query/{name}") { request, context, state in
    let name = try context.parameters.require("name")
    guard let table = MapCatalogue.table(name) else {
      throw Problem.notFound("there is no query '\(name)'; 'gaoxinctl query --list' shows all")
    }
    let parameters = QueryParameters(request)
    let query = try parameters.mapQuery(table, state.analyzer.zoneNames)
    let basis = await state.map.basis
    let (total, rows, pending) = try await state.ask { try $0.rows(of: table, query, basis) }
    let (asOf, inFlight) = state.freshness
    return try Answer.json(
      QueryReport(
        query: name, columns: QueryDescription(table).columns, total: total,
        rows: rows.map { QueryReport.Row($0, table) }, pending: pending, day: query.asOf, asOf: asOf,
        inFlight: inFlight))
  }
}

extension QueryParameters {
  /// Parameters that every query takes.
  static let common = [
    ("zone", "only this zone, under any of its names"), ("any", "only rows that hold this in any cell"),
    ("limit", "at most so many rows"), ("offset", "pass over so many first"),
  ]
  /// Parameters of dated queries.
  static let dated = [
    ("day", "only what holds on this day (YYYY-MM-DD)"), ("days", "days of silence after which it counts (365)"),
  ]

  /// The conditions on a table.
  /// - Throws: where a parameter is given that it does not take.
  func mapQuery(_ table: MapTable, _ zoneNames: ZoneNames) throws -> MapQuery {
    var query = MapQuery(
      zones: text("zone").map(zoneNames.all), limit: try number("limit", default: 1000, in: 0...100_000),
      offset: try number("offset", default: 0, in: 0...10_000_000))
    if table.isDated {
      query.asOf = try day("day")
      query.silentDays = try number("days", default: 365, in: 0...36500)
    }
    if let any = text("any") { query.conditions.append(MapQuery.Condition(column: nil, text: any)) }
    let taken = Set((Self.common + (table.isDated ? Self.dated : [])).map(\.0))
    for name in names where !taken.contains(name) {
      guard let column = table.columns.firstIndex(where: { $0.name == name }) else {
        throw Problem.badRequest(
          "'\(table.name)' has no column '\(name)'; it has \(table.columns.map(\.name).joined(separator: ", "))")
      }
      if let value = text(name) { query.conditions.append(MapQuery.Condition(column: column, text: value)) }
    }
    return query
  }
}

extension QueryDescription {
  /// A table as it is described on the wire.
  init(_ table: MapTable) {
    let columns = table.columns.map { Column(name: $0.name, meaning: $0.meaning) }
    let common = QueryParameters.common + (table.isDated ? QueryParameters.dated : [])
    self.init(
      name: table.name, summary: table.summary,
      parameters: common.map { Column(name: $0.0, meaning: $0.1) }
        + columns.map { Column(name: $0.name, meaning: "only rows that hold this: \($0.meaning)") },
      columns: [Column(name: "zone", meaning: "zone")] + columns)
  }
}

extension QueryReport.Row {
  /// A row as it is told on the wire.
  init(_ row: MapAnswerRow, _ table: MapTable) {
    var values: [String: JSONValue] = [:]
    for (column, cell) in zip(table.columns, row.cells) where cell != .null { values[column.name] = JSONValue(cell) }
    self.init(zone: row.zone, values: values, facts: row.facts, notes: row.notes)
  }
}

extension JSONValue {
  /// A value of the map.
  init(_ value: MapValue) {
    switch value {
    case .null: self = .null
    case .text(let text): self = .text(text)
    case .number(let number): self = .number(number)
    case .list(let values): self = .list(values.map { JSONValue($0) })
    case .object(let members): self = .object(members.mapValues { JSONValue($0) })
    }
  }
}
