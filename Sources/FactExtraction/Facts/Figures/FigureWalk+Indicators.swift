import NewsModel

extension FigureWalk {
  /// How a figure is measured.
  enum Measure: String {
    case level, growth, share, rank, change
  }

  /// Adds an indicator.
  mutating func addIndicator(
    _ frame: FigureFrame, name: String, measure: Measure, amount: Amount? = nil, rule: String,
    scope given: String? = nil
  ) {
    let period = period(frame)
    let scope = given ?? scope(frame, name)
    var fields: [Fact.Field] = []
    if let scope { fields.append(.init("scope", .text(scope))) }
    fields.append(.init("name", .text(name)))
    fields.append(.init("measure", .text(measure.rawValue)))
    fields.append(.init("amount", .amount(amount ?? frame.quantity.amount)))
    if !period.isEmpty { fields.append(.init("period", .periods(period))) }
    drafts.append(
      FactDraft(
        kind: .indicator, modality: modality(frame, period, name), fields: fields,
        place: evidence(frame, from: frame.left == nil), rule: rule))
    if measure == .level || measure == .growth || measure == .share { lastTold = name }
    switch measure {
    case .level, .growth: lastName = name
    case .share:
      lastShare = name
      if rule != "figure.share-of" { lastName = name }
    case .rank, .change: break
    }
    if measure == .level, let bare = FigureWalk.bareNames.first(where: { name.hasSuffix($0) }) { lastBare = bare }
    lastScope = scope
  }
}
