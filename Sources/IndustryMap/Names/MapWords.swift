import Lexicon

/// Words that the map knows: they only tell what is proposed and which names stand by themselves, never what is merged.
package struct MapWords: Sendable {
  /// Names of places, longest first.
  let places: [String]
  /// Ends that prove a name by themselves.
  let suffixes: [String]

  package init(_ lexicon: Lexicon) {
    let places = lexicon.table("places").rows.map { $0[0] }
    let ends = lexicon.table("organization-suffixes")
    let form = ends.column("form")
    self.init(
      places: places,
      suffixes: ends.rows.filter { row in form.map { ["legal", "body", "organ"].contains(row[$0]) } ?? false }.map {
        $0[0]
      })
  }

  package init(places: [String], suffixes: [String]) {
    // A place is printed with or without the word for what it is.
    let forms = places + places.flatMap { [$0 + "省", $0 + "市", $0 + "县", $0 + "区"] }
    self.places = forms.sorted { ($0.utf8.count, $0) > ($1.utf8.count, $1) }
    self.suffixes = suffixes
  }

  /// The name without the places in front; never shorter than two characters.
  func withoutPlace(_ key: String) -> String {
    var rest = key
    while let place = places.first(where: { rest.hasPrefix($0) && rest.count >= $0.count + 2 }) {
      rest = String(rest.dropFirst(place.count))
    }
    return rest
  }

  /// Whether a name is proved by its end.
  func provesName(_ key: String) -> Bool { suffixes.contains { key.hasSuffix($0) && key != $0 } }
}
