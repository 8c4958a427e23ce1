import NewsModel

@testable import IndustryMap

/// Facts and articles for tests, with as few words as they need.
struct MapSample {
  var articles: [MapArticle] = []
  var facts: [MapFact] = []

  /// Adds an article; its name is its number.
  /// - Parameters:
  ///   - days: earliest and latest day.
  ///   - things: kinds with names, the fullest first.
  mutating func article(
    _ zone: String, _ days: (String, String) = ("2026-01-01", "2026-01-31"),
    things: [(Organization.Kind, [String])] = [], text: String = "", facts: [(String, Modality, String)] = []
  ) {
    let name = "a\(articles.count)"
    let card = ArticleCard(
      zone: zone,
      things: things.map { ArticleCard.Thing(name: $0.1[0], aliases: Array($0.1.dropFirst()), kind: $0.0) },
      sketch: TextSketch(of: [text]))
    articles.append(
      MapArticle(name: name, title: nil, source: nil, earliest: days.0, latest: days.1, card: card))
    for (kind, modality, fields) in facts {
      guard case .object(let members)? = MapValue(json: fields) else { continue }
      self.facts.append(
        MapFact(id: "f\(self.facts.count)", kind: kind, modality: modality, fields: members, article: name))
    }
  }

  /// The zone's facts as the tables take them.
  func reading(
    _ zone: String = "甲高新区", decisions: [NameDecision] = [], corrections: [ZoneInput.Correction] = []
  ) -> ZoneReading {
    ZoneReading(
      ZoneInput(zone: zone, articles: articles, facts: facts, decisions: decisions, corrections: corrections),
      words: MapSample.words)
  }

  /// Rows of a table, as cells by column.
  func rows(
    _ table: MapTable, _ zone: String = "甲高新区", decisions: [NameDecision] = [],
    corrections: [ZoneInput.Correction] = []
  ) -> [[String: MapValue]] {
    table.rows(of: reading(zone, decisions: decisions, corrections: corrections)).map { row in
      guard case .list(let cells)? = MapValue(json: row.cells) else { return [:] }
      return Dictionary(uniqueKeysWithValues: zip(table.columns.map(\.name), cells))
    }
  }

  /// One column of a table, texts of lists joined by a comma.
  func column(_ name: String, _ table: MapTable, _ zone: String = "甲高新区", decisions: [NameDecision] = []) -> [String] {
    rows(table, zone, decisions: decisions).map { row in
      switch row[name] {
      case .number(let number)?: String(Int(number))
      case let value?: value.texts.joined(separator: ",")
      case nil: ""
      }
    }
  }

  static let words = MapWords(places: ["江苏", "镇江", "甲"], suffixes: ["有限公司", "公司", "产业园", "研究院"])
}
