import NewsModel

/// Turns drafts into articles: lead, title, source, zone, date.
package struct ArticleFinisher: Sendable {
  private let text: PageText
  private let hint: PathHint
  private let stock: PageStock
  private let facts: LayoutFacts
  private let zones: ZoneMentions
  private let dates: PublicationJudge

  package init(
    text: PageText, hint: PathHint, stock: PageStock, facts: LayoutFacts, zones: ZoneMentions, dates: PublicationJudge
  ) {
    self.dates = dates
    self.text = text
    self.hint = hint
    self.stock = stock
    self.facts = facts
    self.zones = zones
  }

  /// The finished articles.
  package func articles(_ drafts: [ArticleDraft]) -> [Article] {
    let judge = ZoneJudge(zones: zones, stock: stock)
    let published = dates.publications(of: drafts, stock: stock, given: givenDate)
    return zip(drafts, published).map { draft, published in
      let paragraphs = draft.blocks.map { Paragraph(role: $0.role, content: $0.content) }
      return Article(
        kind: draft.kind, title: title(of: draft), titlePosition: draft.titlePosition, bylines: draft.bylines,
        published: published, source: text.metadata.source ?? draft.source ?? hint.source, url: text.metadata.url,
        zone: judge.zone(of: draft), paragraphs: paragraphs)
    }
  }

  /// The day that metadata, path or a date line give, the first of them.
  private var givenDate: PublicationJudge.Given? {
    if let date = text.metadata.date { return PublicationJudge.Given(date: date, source: .metadata, words: date.description) }
    if let date = hint.date { return PublicationJudge.Given(date: date, source: .path, words: date.description) }
    for (index, signals) in facts.signals.enumerated() {
      if let date = signals.furniture?.date {
        return PublicationJudge.Given(date: date, source: .printed, words: stock.content(of: index).text)
      }
    }
    return nil
  }

  /// What was doubtful.
  package func notes(_ drafts: [ArticleDraft]) -> [Note] {
    []
  }

  /// The title's lines, white space between and inside them brought to one space.
  private func title(of draft: ArticleDraft) -> String? {
    guard !draft.titlePieces.isEmpty else { return nil }
    return draft.titlePieces.map { stock.content(of: $0).text }.joined(separator: " ")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
