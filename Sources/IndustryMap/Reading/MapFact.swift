import NewsModel

/// A fact as the map takes it: what it says and which article says so. Its words follow from its id.
package struct MapFact: Hashable, Sendable {
  /// 16 hex digits.
  package let id: String
  package let kind: String
  package let modality: Modality
  package var fields: [String: MapValue]
  /// Name of the article that states it.
  package let article: String

  package init(id: String, kind: String, modality: Modality, fields: [String: MapValue], article: String) {
    self.id = id
    self.kind = kind
    self.modality = modality
    self.fields = fields
    self.article = article
  }

  /// The text of a field.
  func text(_ name: String) -> String? { fields[name]?.text }

  /// The texts of a field.
  func texts(_ name: String) -> [String] { fields[name]?.texts ?? [] }

  /// The amount of a field.
  func amount(_ name: String = "amount") -> MapAmount? { MapAmount(fields[name]) }

  /// The first and the last day of its period, `YYYY-MM-DD`; where the text leaves several open, all of them together.
  var period: (start: String?, end: String?) {
    switch fields["period"] {
    case .object?: (fields["period"]?["start"]?.text, fields["period"]?["end"]?.text)
    case .list(let all)?: (all.compactMap { $0["start"]?.text }.min(), all.compactMap { $0["end"]?.text }.max())
    default: (nil, nil)
    }
  }

  /// Whether it speaks of what is or was, not of what is to come or is denied.
  var isReal: Bool { modality == .actual || modality == .ongoing }

  /// Whether it speaks of what is to come.
  var isPlan: Bool { modality == .planned || modality == .expected }
}
