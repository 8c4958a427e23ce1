import NewsModel

/// A fact as the map takes it: what it says and which article says so. Its words follow from its id. It is handed around
/// by the thousand, therefore by reference.
package final class MapFact: Sendable {
  /// 16 hex digits.
  package let id: String
  package let kind: String
  package let modality: Modality
  package let fields: [String: MapValue]
  /// Name of the article that states it.
  package let article: String
  /// The first and the last day of its period, `YYYY-MM-DD`; where the text leaves several open, all of them together.
  let period: (start: String?, end: String?)

  package init(id: String, kind: String, modality: Modality, fields: [String: MapValue], article: String) {
    self.id = id
    self.kind = kind
    self.modality = modality
    self.fields = fields
    self.article = article
    period =
      switch fields["period"] {
      case .object(let days)?: (days["start"]?.text, days["end"]?.text)
      case .list(let all)?: (all.compactMap { $0["start"]?.text }.min(), all.compactMap { $0["end"]?.text }.max())
      default: (nil, nil)
      }
  }

  /// The same with other fields.
  func with(_ fields: [String: MapValue]) -> MapFact {
    MapFact(id: id, kind: kind, modality: modality, fields: fields, article: article)
  }

  /// The text of a field.
  func text(_ name: String) -> String? { fields[name]?.text }

  /// The texts of a field.
  func texts(_ name: String) -> [String] { fields[name]?.texts ?? [] }

  /// The amount of a field.
  func amount(_ name: String = "amount") -> MapAmount? { MapAmount(fields[name]) }

  /// Whether it speaks of what is or was, not of what is to come or is denied.
  var isReal: Bool { modality == .actual || modality == .ongoing }

  /// Whether it speaks of what is to come.
  var isPlan: Bool { modality == .planned || modality == .expected }
}
