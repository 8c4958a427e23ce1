import NewsModel

/// Puts together what says the same: a fact stated twice in one article is one fact with two evidences.
struct FactMerger {
  let text: ArticleText

  /// The facts, in order of their first evidence.
  func merge(_ drafts: [FactDraft]) -> [Fact] {
    var order: [Key: Int] = [:]
    var groups: [[FactDraft]] = []
    for draft in drafts {
      let key = Key(kind: draft.kind, fields: draft.fields.filter { $0.name != "period" && $0.name != "as_of" })
      if let known = order[key] {
        groups[known].append(draft)
      } else {
        order[key] = groups.count
        groups.append([draft])
      }
    }
    let facts = groups.map(fact)
    return facts.enumerated().sorted { one, two in
      (one.element.evidence[0].span, one.offset) < (two.element.evidence[0].span, two.offset)
    }.map(\.element)
  }

  private struct Key: Hashable {
    let kind: FactKind
    let fields: [Fact.Field]
  }

  /// One fact of several drafts: the fields of the fullest, each place once.
  private func fact(_ drafts: [FactDraft]) -> Fact {
    let best = drafts.max { $0.fields.count < $1.fields.count } ?? drafts[0]
    var places: [FoldedSpan] = []
    for draft in drafts.sorted(by: { $0.place < $1.place }) where !places.contains(draft.place) {
      places.append(draft.place)
    }
    let order: [Modality] = [.actual, .ongoing, .expected, .planned, .claimed, .negated]
    let modality = order.first { wanted in drafts.contains { $0.modality == wanted } } ?? best.modality
    return Fact(
      kind: best.kind, modality: modality, fields: best.fields, evidence: places.map { text.evidence(of: $0) },
      rule: best.rule)
  }
}
