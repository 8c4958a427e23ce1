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
    let leads = LeadFinder(stock: stock)
    let published = dates.publications(of: drafts, stock: stock, given: givenDate)
    // What the page says of itself is about its article where it has only one.
    let isAlone = drafts.count { $0.kind != .photo } == 1
    return zip(drafts, published).map { draft, published in
      let lead = leads.lead(of: draft)
      let paragraphs = draft.blocks.enumerated().map { number, block in
        Paragraph(role: number == lead ? .lead : block.role, content: block.content)
      }
      let titled = title(of: draft) ?? (isAlone && draft.kind != .photo ? text.metadata.title : nil)
      return Article(
        kind: draft.kind, title: titled, titlePosition: draft.titlePosition, bylines: draft.bylines,
        published: published, source: text.metadata.source ?? draft.source ?? hint.source, url: text.metadata.url,
        zone: judge.zone(of: draft), paragraphs: paragraphs)
    }
  }

  /// The day that metadata, path or a date line give, the first of them.
  private var givenDate: PublicationJudge.Given? {
    if let date = text.metadata.date {
      return PublicationJudge.Given(date: date, source: .metadata, words: date.description)
    }
    if let date = hint.date { return PublicationJudge.Given(date: date, source: .path, words: date.description) }
    for (index, reading) in stock.readings.sorted(by: { $0.key < $1.key }) {
      if let date = reading.furniture?.date {
        return PublicationJudge.Given(date: date, source: .printed, words: stock.content(of: index).text)
      }
    }
    return nil
  }

  /// What was doubtful.
  package func notes(_ drafts: [ArticleDraft]) -> [Note] {
    var notes: [Note] = []
    for draft in drafts {
      if let open = draft.openBlock, draft.blocks.indices.contains(open) {
        let ranges = draft.blocks[open].content.ranges
        notes.append(Note(.unfinishedSentence, "The text breaks off inside a sentence.", ranges: ranges))
      }
      if draft.kind != .photo, draft.titlePieces.isEmpty, let text = draft.blocks.first(where: { $0.role == .body }) {
        notes.append(Note(.untitledArticle, "No title was found for the article.", ranges: text.content.ranges))
      }
      if !draft.hasText, let title = draft.blocks.first(where: { $0.role == .title }) {
        notes.append(Note(.titleWithoutText, "No text was found under the title.", ranges: title.content.ranges))
      }
    }
    return notes
  }

  /// The title's lines, white space between and inside them brought to one space.
  private func title(of draft: ArticleDraft) -> String? {
    guard !draft.titlePieces.isEmpty else { return nil }
    var title = String.UnicodeScalarView()
    var wantsSpace = false
    for piece in draft.titlePieces {
      wantsSpace = !title.isEmpty
      for scalar in stock.content(of: piece).text.unicodeScalars {
        if GlyphTable.fold(scalar.value) == GlyphTable.space {
          wantsSpace = !title.isEmpty
          continue
        }
        if wantsSpace { title.append(" ") }
        wantsSpace = false
        title.append(scalar)
      }
    }
    return String(title)
  }
}
