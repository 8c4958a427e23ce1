/// A project with all that is said of it.
struct MapProject: Sendable {
  /// Its fullest name.
  let name: String
  /// Other names, sorted.
  let aliases: [String]
  /// Facts on its stages, by day and id.
  let stages: [MapFact]
  /// Facts on its amounts, by id.
  let amounts: [MapFact]

  /// All facts.
  var facts: [MapFact] { stages + amounts }
}
