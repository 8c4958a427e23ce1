import Lexicon
import NewsModel

/// Reads the facts of an article, once its amounts, times and names are found.
struct FactReader: Sendable {
  private let words: FactWords

  init(lexicon: Lexicon) { words = FactWords(lexicon) }

  /// The facts, each with its evidence.
  func facts(
    in article: Article, text: ArticleText, mentions: ArticleMentions, quantities: [[FoundQuantity]],
    times: [[FoundTime]]
  ) -> [Fact] {
    let (reading, context) = context(
      article: article, text: text, mentions: mentions, quantities: quantities, times: times)
    var ledger = FigureLedger()
    var drafts: [FactDraft] = []
    for rule in FactRules.all(context, words) { drafts += rule.read(reading, ledger: &ledger) }
    return FactMerger(text: text).merge(ProjectStates(drafts).mended(drafts))
  }

  /// All that the rules work on.
  func context(
    article: Article, text: ArticleText, mentions: ArticleMentions, quantities: [[FoundQuantity]], times: [[FoundTime]]
  ) -> (ArticleReading, FactContext) {
    let sentences = text.paragraphs.indices.map { index in
      parsed(index, text: text, mentions: mentions, quantities: quantities[index], times: times[index])
    }
    let reading = ArticleReading(
      article: article, text: text, mentions: mentions, quantities: quantities, times: times, sentences: sentences)
    var projectFinder = ProjectFinder(reading: reading, words: words.projects)
    let projects = projectFinder.run()
    var finder = ThingFinder(reading: reading, words: words.initiatives, projects: projects)
    let things = finder.run()
    return (reading, FactContext(reading, things: things, initiatives: finder.names, projects: projects))
  }

  /// “小巨人”企业, 营收过亿元的企业: the word means no organisation told of before.
  private func isPartOfNoun(_ mention: OrganizationMention, _ text: [UInt8]) -> Bool {
    guard mention.form == .anaphor, mention.place.range.count == 6 else { return false }
    let start = mention.place.range.lowerBound
    return ["”", "的", "等", "’"].contains { Bytes.matches(Array($0.utf8), in: text, at: start - 3) }
  }

  /// The sentences of a paragraph as pieces.
  private func parsed(
    _ index: Int, text: ArticleText, mentions: ArticleMentions, quantities: [FoundQuantity], times: [FoundTime]
  ) -> [ParsedSentence] {
    let paragraph = text.paragraphs[index]
    var spans: [CueToken] = []
    for (number, mention) in mentions.organizationMentions.enumerated()
    where mention.place.paragraph == index && !isPartOfNoun(mention, paragraph.bytes) {
      spans.append(CueToken(kind: .organization(number), range: mention.place.range))
    }
    for (number, mention) in mentions.personMentions.enumerated() where mention.place.paragraph == index {
      spans.append(CueToken(kind: .person(number), range: mention.place.range))
    }
    spans += times.enumerated().map { CueToken(kind: .time($0), range: $1.place.range) }
    spans += quantities.enumerated().map { CueToken(kind: .quantity($0), range: $1.place.range) }
    spans.sort { ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound) }
    var kept: [CueToken] = []
    for span in spans where span.range.lowerBound >= (kept.last?.range.upperBound ?? 0) { kept.append(span) }
    var parser = SentenceParser(lexicon: words.cues, paragraph: index, text: paragraph.bytes, spans: kept)
    return paragraph.sentences.map { parser.parse($0) }
  }
}
