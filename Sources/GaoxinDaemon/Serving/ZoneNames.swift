import Lexicon

/// All names of each zone of the list: who asks by one of them means them all.
struct ZoneNames: Sendable {
  private var names: [String: [String]] = [:]

  init(_ lexicon: Lexicon) {
    let table = lexicon.table("zones")
    let columns = [table.column("official"), table.column("aliases")].compactMap { $0 }
    for row in table.rows {
      let all = [row[0]] + columns.flatMap { row.words($0) }
      for name in all { names[name] = all }
    }
  }

  /// The name of a zone in the list; the name alone where the list has none.
  func canonical(_ name: String) -> String { names[name]?.first ?? name }

  /// The names of the zone that a name means; the name alone where the list has none.
  func all(of name: String) -> [String] { names[name] ?? [name] }
}
