import NewsModel

/// All that was found in an article before facts are read from it.
///
/// Every rule holds it, so it is shared and not copied.
final class ArticleReading: Sendable {
  let article: Article
  let text: ArticleText
  let mentions: ArticleMentions
  /// Amounts by paragraph.
  let quantities: [[FoundQuantity]]
  /// Times by paragraph.
  let times: [[FoundTime]]
  /// Sentences by paragraph.
  let sentences: [[ParsedSentence]]
  /// Name of the article's zone; nil where it has none.
  let zoneName: String?

  init(
    article: Article, text: ArticleText, mentions: ArticleMentions, quantities: [[FoundQuantity]], times: [[FoundTime]],
    sentences: [[ParsedSentence]]
  ) {
    self.article = article
    self.text = text
    self.mentions = mentions
    self.quantities = quantities
    self.times = times
    self.sentences = sentences
    zoneName = mentions.zone.map { mentions.organizations[$0].name } ?? article.zone
  }

  /// The printed words of a range of a paragraph.
  func words(_ paragraph: Int, _ range: Range<Int>) -> String { text.paragraphs[paragraph].words(range) }

  /// Name of an organisation, by its index in the mentions.
  func name(ofOrganization index: Int) -> String { mentions.organizations[index].name }

  /// The organisation that a token names; nil where it names none.
  func organization(_ token: CueToken) -> Int? {
    guard case .organization(let mention) = token.kind else { return nil }
    return mentions.organizationMentions[mention].organization
  }

  /// The amount of a token; nil where it is none.
  func quantity(_ sentence: ParsedSentence, _ token: CueToken) -> FoundQuantity? {
    guard case .quantity(let index) = token.kind else { return nil }
    return quantities[sentence.paragraph][index]
  }

  /// The time of a token; nil where it is none.
  func time(_ sentence: ParsedSentence, _ token: CueToken) -> FoundTime? {
    guard case .time(let index) = token.kind else { return nil }
    return times[sentence.paragraph][index]
  }

  /// The words of a token.
  func words(_ sentence: ParsedSentence, _ token: CueToken) -> String { words(sentence.paragraph, token.range) }
}
