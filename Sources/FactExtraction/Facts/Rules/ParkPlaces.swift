import NewsModel

/// Parks of the article's zone: a park that is told to stand nowhere else stands in the zone that the article is about.
struct ParkPlaces {
  let context: FactContext

  /// A relation for each park without one.
  func read(known: [FactDraft]) -> [FactDraft] {
    let reading = context.reading
    guard let zone = reading.mentions.zone else { return [] }
    let zoneName = reading.name(ofOrganization: zone)
    let placed = Set(known.compactMap { draft -> String? in
      guard draft.fields.contains(.init("type", .text("located_in"))), case .text(let name)? = draft.fields.first?.value else { return nil }
      return name
    })
    var drafts: [FactDraft] = []
    for (index, organization) in reading.mentions.organizations.enumerated() where organization.kind == .park {
      guard !placed.contains(organization.name),
        let mention = reading.mentions.organizationMentions.first(where: { $0.organization == index && isBody($0.place.paragraph) }),
        let number = reading.sentences[mention.place.paragraph].firstIndex(where: { $0.range.contains(mention.place.range.lowerBound) })
      else { continue }
      let sentence = reading.sentences[mention.place.paragraph][number]
      let piece = sentence.tokens.firstIndex { $0.range.lowerBound >= mention.place.range.lowerBound } ?? 0
      let modality = ModalityReader(reading: reading, sentence: sentence).figure(at: piece, period: [])
      drafts.append(
        FactDraft(
          kind: .relation, modality: modality == .negated ? .actual : modality,
          fields: [.init("a", .text(organization.name)), .init("type", .text("located_in")), .init("b", .text(zoneName))],
          place: sentence.place(clauses: sentence.clauseOf[piece], sentence.clauseOf[piece]), rule: "relation.located.zone"))
    }
    return drafts
  }

  private func isBody(_ paragraph: Int) -> Bool {
    [.body, .lead].contains(context.reading.article.paragraphs[paragraph].role)
  }
}
