import NewsModel

/// 分公司 — a branch belongs to the company whose name its own begins with.
struct Branches {
  let context: FactContext

  /// A relation for each branch whose company the article names.
  func read() -> [FactDraft] {
    let reading = context.reading
    var drafts: [FactDraft] = []
    for (index, organization) in reading.mentions.organizations.enumerated() where organization.name.hasSuffix("分公司") {
      guard let end = organization.name.endIndex(ofFirst: "有限公司"), end < organization.name.endIndex,
        let mention = reading.mentions.organizationMentions.first(where: { $0.organization == index })
      else { continue }
      drafts.append(
        FactDraft(
          kind: .relation, modality: .actual,
          fields: [
            .init("a", .text(organization.name)), .init("type", .text("subsidiary_of")),
            .init("b", .text(String(organization.name[..<end]))),
          ], place: mention.place, rule: "relation.subsidiary.branch"))
    }
    return drafts
  }
}
