import NewsModel

/// A fact before it is put together with others that say the same.
struct FactDraft: Sendable {
  let kind: FactKind
  var modality: Modality
  var fields: [Fact.Field]
  /// The words it was read from.
  let place: FoldedSpan
  /// Name of the rule.
  let rule: String

  /// The words of a field; nil where it has none.
  func text(_ name: String) -> String? {
    guard case .text(let text)? = fields.first(where: { $0.name == name })?.value else { return nil }
    return text
  }
}

extension FactKind {
  static let projectStage = FactKind(rawValue: "project_stage")
  static let projectAmount = FactKind(rawValue: "project_amount")
  static let projectAggregate = FactKind(rawValue: "project_aggregate")
  static let indicator = FactKind(rawValue: "indicator")
  static let count = FactKind(rawValue: "count")
  static let commitment = FactKind(rawValue: "commitment")
  static let relation = FactKind(rawValue: "relation")
  static let chain = FactKind(rawValue: "chain")
  static let scheme = FactKind(rawValue: "scheme")
  static let post = FactKind(rawValue: "post")
  static let quote = FactKind(rawValue: "quote")
  static let honour = FactKind(rawValue: "honour")
  static let initiative = FactKind(rawValue: "initiative")
}
