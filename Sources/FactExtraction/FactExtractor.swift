import Lexicon
import NewsModel

/// Reads what an industry map needs from an article: amounts, organisations, people and facts, each with its words.
///
/// What comes out depends on the article and the lexicon alone.
package struct FactExtractor: Sendable {
  private let mentions: MentionFinder
  private let quantities: QuantityFinder
  private let times: TimeFinder
  private let facts: FactReader
  private let traditional: TraditionalCharacters

  /// - Parameter lexicon: the words the rules know.
  package init(lexicon: Lexicon) {
    mentions = MentionFinder(lexicon: lexicon)
    quantities = QuantityFinder(lexicon: lexicon)
    times = TimeFinder(lexicon: lexicon)
    facts = FactReader(lexicon: lexicon)
    traditional = TraditionalCharacters(lexicon: lexicon)
  }

  /// Reads one article.
  package func extract(from article: Article) -> Extraction {
    let text = ArticleText(article, traditional: traditional)
    return extract(from: article, text: text, mentions: mentions.mentions(in: article, text: text))
  }

  /// Reads one article whose names are found already.
  package func extract(from article: Article, text: ArticleText, mentions: ArticleMentions) -> Extraction {
    let amounts = text.paragraphs.indices.map { quantities.quantities(in: text.paragraphs[$0], index: $0) }
    let moments = times.times(in: text, published: article.published)
    let facts = facts.facts(in: article, text: text, mentions: mentions, quantities: amounts, times: moments)
    return Extraction(
      quantities: amounts.joined().map { Quantity(amount: $0.amount, evidence: text.evidence(of: $0.place)) },
      organizations: organizations(mentions, text), people: people(mentions, text), facts: facts)
  }

  private func organizations(_ mentions: ArticleMentions, _ text: ArticleText) -> [Organization] {
    mentions.organizations.enumerated().map { index, organization in
      let places = mentions.organizationMentions.filter { $0.organization == index }
      return Organization(
        name: organization.name, aliases: organization.aliases, kind: organization.kind,
        mentions: places.map { text.evidence(of: $0.place) })
    }
  }

  private func people(_ mentions: ArticleMentions, _ text: ArticleText) -> [Person] {
    mentions.people.enumerated().map { index, person in
      let places = mentions.personMentions.filter { $0.person == index }
      return Person(
        name: person.name, titles: person.titles,
        organization: person.organization.map { mentions.organizations[$0].name },
        mentions: places.map { text.evidence(of: $0.place) })
    }
  }
}
