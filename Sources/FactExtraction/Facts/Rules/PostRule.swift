import NewsModel

/// 职务 — who holds what post: one fact for each title.
struct PostRule: FactRule {
  func read(_ reading: ArticleReading, ledger: inout FigureLedger) -> [FactDraft] {
    reading.mentions.posts.map { post in
      var fields: [Fact.Field] = [
        .init("person", .text(reading.mentions.people[post.person].name)), .init("title", .text(post.title)),
      ]
      if let organization = post.organization {
        fields.append(.init("organization", .text(reading.name(ofOrganization: organization))))
      }
      return FactDraft(kind: .post, modality: .actual, fields: fields, place: post.place, rule: "post")
    }
  }
}
