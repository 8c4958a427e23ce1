/// All tables of the map.
package enum MapCatalogue {
  /// A further table is one file and one line here.
  package static let tables: [MapTable] = [
    .projects, .stages, .amounts, .aggregates, .commitments, .indicators, .counts, .parks, .companies, .institutes,
    .relations, .chains, .schemes, .initiatives, .lists, .honours, .people, .quotes, .events, .map, .gaps, .watch,
    .compare, .reprints, .names, .aliases, .corrections,
  ]

  /// The table with a name.
  package static func table(_ name: String) -> MapTable? { tables.first { $0.name == name } }
}
