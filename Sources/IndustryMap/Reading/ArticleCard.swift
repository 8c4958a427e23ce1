import NewsModel

/// What the map keeps of an article beside its facts: its zone, the names in it, and a sketch of its text.
package struct ArticleCard: Hashable, Sendable {
  /// A thing that the article names.
  package struct Thing: Hashable, Sendable {
    /// Fullest name in the article; of a zone, its name in the list of zones.
    package let name: String
    /// Its other names there.
    package let aliases: [String]
    package let kind: Organization.Kind

    package init(name: String, aliases: [String], kind: Organization.Kind) {
      self.name = name
      self.aliases = aliases
      self.kind = kind
    }
  }

  /// The zone that the article is about, as the list of zones names it; empty for none.
  package let zone: String
  /// Organisations, parks and zones, in order of first mention.
  package let things: [Thing]
  /// Likeness of the text; empty where it is too short to tell.
  package let sketch: TextSketch

  package init(zone: String, things: [Thing], sketch: TextSketch) {
    self.zone = zone
    self.things = things
    self.sketch = sketch
  }

  /// All zones that the article is about or names, each once.
  package var zones: Set<String> { Set([zone] + things.filter { $0.kind == .zone }.map(\.name)) }

  /// As a column holds it: lines of the zone, the sketch, and each thing with its kind and names.
  package var text: String {
    let lines = things.map { ([$0.kind.rawValue, $0.name] + $0.aliases).map(Self.plain).joined(separator: "\t") }
    return ([Self.plain(zone), sketch.text] + lines).joined(separator: "\n")
  }

  /// Reads a column; nil for what is none.
  package init?(text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count >= 2, let sketch = TextSketch(text: lines[1]) else { return nil }
    zone = String(lines[0])
    self.sketch = sketch
    things = lines.dropFirst(2).compactMap { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count >= 2, let kind = Organization.Kind(rawValue: cells[0]) else { return nil }
      return Thing(name: cells[1], aliases: Array(cells.dropFirst(2)), kind: kind)
    }
  }

  private static func plain(_ name: String) -> String {
    name.contains(where: { $0 == "\t" || $0 == "\n" })
      ? String(name.map { $0 == "\t" || $0 == "\n" ? " " : $0 }) : name
  }
}
