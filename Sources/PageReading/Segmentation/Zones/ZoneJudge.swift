/// Tells which zone an article is about.
package struct ZoneJudge: Sendable {
  private let zones: ZoneMentions
  private let stock: PageStock

  package init(zones: ZoneMentions, stock: PageStock) {
    self.zones = zones
    self.stock = stock
  }

  /// The name of the zone; nil where the article names none.
  package func zone(of draft: ArticleDraft) -> String? {
    guard !zones.all.isEmpty else { return nil }
    var points = [Int: Float](minimumCapacity: 4)
    var order: [Int] = []
    func give(_ zone: Int, _ amount: Float) {
      if points[zone] == nil { order.append(zone) }
      points[zone, default: 0] += amount
    }
    let inText = zonesOfText(draft)
    for piece in draft.titlePieces {
      for (rank, mention) in zones.within(stock.pieces[piece].glyphs).enumerated() {
        give(meant(mention.zone, inText), rank == 0 ? 8 : 5)
      }
    }
    var isFirst = true
    for block in draft.blocks where block.role != .title && block.role != .byline && block.role != .other {
      let isText = block.role == .body || block.role == .lead
      for piece in block.pieces {
        for (place, mention) in zones.within(stock.pieces[piece].glyphs).enumerated() {
          give(mention.zone, isText && isFirst && place == 0 ? 3 : 1)
          if isText, isHost(mention) { give(mention.zone, 4) }
        }
        if isText { isFirst = false }
      }
    }
    for zone in order where points[zone] != nil {
      let stem = zones.stems[zone]
      for piece in draft.titlePieces where contains(stem, stock.pieces[piece].glyphs) { points[zone, default: 0] += 2 }
    }
    var best: Int?
    for zone in order where best.map({ points[zone, default: 0] > points[$0, default: 0] }) ?? true { best = zone }
    return best.map { printedName(of: $0, draft) }
  }

  /// The name of a zone as the article prints it: its usual name where that stands anywhere, else the short form that
  /// stands most often.
  private func printedName(of zone: Int, _ draft: ArticleDraft) -> String {
    let usual = GlyphTable.glyphs(zones.names[zone])
    var forms: [[Glyph]: (count: Int, printed: String)] = [:]
    for block in draft.blocks {
      for piece in block.pieces {
        for mention in zones.within(stock.pieces[piece].glyphs) where mention.zone == zone {
          let glyphs = Array(stock.page.glyphs[mention.range])
          let printed = forms[glyphs]?.printed ?? stock.string(mention.range, line: stock.pieces[piece].line)
          forms[glyphs] = (forms[glyphs, default: (0, printed)].count + 1, printed)
        }
      }
    }
    if let form = forms[usual] { return form.printed }
    let short = forms.filter { ZoneJudge.isShortForm($0.key) && $0.key.count < usual.count }
    let best = short.max { ($0.value.count, $1.key.count) < ($1.value.count, $0.key.count) }
    return best?.value.printed ?? zones.names[zone]
  }

  private static func isShortForm(_ name: [Glyph]) -> Bool {
    shortEndings.contains { name.count > $0.count && name.suffix($0.count).elementsEqual($0) }
  }

  private static let shortEndings = ["高新区", "新区"].map(GlyphTable.glyphs)

  /// How often the text names each zone.
  private func zonesOfText(_ draft: ArticleDraft) -> [Int: Int] {
    var counts: [Int: Int] = [:]
    for piece in draft.pieces(.body) + draft.pieces(.lead) {
      for mention in zones.within(stock.pieces[piece].glyphs) { counts[mention.zone, default: 0] += 1 }
    }
    return counts
  }

  /// A zone that only the title calls so (某某新区) is the one that the text calls by the same place (某某高新区).
  private func meant(_ zone: Int, _ inText: [Int: Int]) -> Int {
    guard inText[zone] == nil else { return zone }
    let namesakes = inText.filter { zones.stems[$0.key] == zones.stems[zone] }
    return namesakes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? zone
  }

  /// Whether words before a zone say that it is the place of what is told: 选址, 落户.
  private func isHost(_ mention: ZoneMention) -> Bool {
    ZoneJudge.hosting.contains { word in
      let start = mention.range.lowerBound - word.count
      return start >= 0 && stock.page.glyphs[start..<mention.range.lowerBound].elementsEqual(word)
    }
  }

  private func contains(_ word: [Glyph], _ range: Range<Int>) -> Bool {
    guard !word.isEmpty, range.count >= word.count else { return false }
    return (range.lowerBound...range.upperBound - word.count).contains {
      stock.page.glyphs[$0..<$0 + word.count].elementsEqual(word)
    }
  }

  private static let hosting = ["选址", "选址于", "选址在", "落户", "落户于", "落地", "坐落于", "坐落在", "位于"].map(GlyphTable.glyphs)
}
