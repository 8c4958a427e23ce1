import Foundation
import GRDB

/// An article or a fact as one revision of a file had it. Equal where it says the same: its id, which every edit of the
/// file changes, does not count.
package struct ChangeItem: Codable, Hashable, Sendable {
  package enum Sort: String, Codable, Hashable, Sendable { case article, fact }

  package let sort: Sort
  /// 16 hex digits.
  package let id: String
  /// Kind of the article or the fact.
  package let kind: String
  /// Of a fact.
  package let modality: String?
  /// Title of an article.
  package let title: String?
  /// Zone of an article.
  package let zone: String?
  /// First and last day of publication of an article.
  package let days: [String]
  /// Fields of a fact, a JSON object.
  package let fields: String?
  /// All paragraphs of an article, each closed by a line end; the words that a fact was read from.
  package let text: String

  package static func == (one: ChangeItem, other: ChangeItem) -> Bool { one.content == other.content }

  package func hash(into hasher: inout Hasher) { hasher.combine(content) }

  private var content: [String?] { [sort.rawValue, kind, modality, title, zone, fields, text] + days }

  /// All articles and facts of a page.
  static func items(of page: PageContent) -> Set<ChangeItem> {
    var items: Set<ChangeItem> = []
    for article in page.articles {
      let values = article.values
      let body = text(values[13]) ?? ""
      items.insert(
        ChangeItem(
          sort: .article, id: text(values[0]) ?? "", kind: text(values[2]) ?? "", modality: nil,
          title: text(values[3]), zone: text(values[6]), days: [text(values[9]), text(values[10])].compactMap { $0 },
          fields: nil, text: body))
      let layout = Data.fromDatabaseValue(values[14]).map { [UInt8]($0) } ?? []
      let paragraphs = ArticleLayout.paragraphs(body: body, layout: layout) ?? []
      for fact in article.facts {
        let places = FactRecord.places(Data.fromDatabaseValue(fact[5]).map { [UInt8]($0) } ?? [])
        let words = places.compactMap { place in
          paragraphs.indices.contains(place.paragraph)
            && place.range.upperBound <= paragraphs[place.paragraph].text.utf8.count
            ? paragraphs[place.paragraph].content.slice(place.range).text : nil
        }
        items.insert(
          ChangeItem(
            sort: .fact, id: Int64.fromDatabaseValue(fact[0]).map { FactName.text($0) } ?? "",
            kind: text(fact[1]) ?? "", modality: text(fact[2]), title: nil, zone: nil, days: [],
            fields: text(fact[4]), text: words.joined(separator: "…")))
      }
    }
    return items
  }

  private static func text(_ value: DatabaseValue) -> String? { String.fromDatabaseValue(value) }
}
