import FactExtraction
import Foundation
import Lexicon
import NewsModel
import PageReading

@testable import IndustryMap

/// The map of whole pages, as the daemon makes it: read, extracted, put together.
struct PageMap {
  private var sample = MapSample()
  private let words: MapWords

  /// - Parameter pages: texts of pages, in order.
  init(_ pages: [String]) throws {
    let lexicon = try Lexicon.bundled()
    let (reader, extractor) = (PageReader(lexicon: lexicon), FactExtractor(lexicon: lexicon))
    words = MapWords(lexicon)
    for text in pages {
      guard case .page(let page) = reader.read(Array(text.utf8), hint: PathHint(fileExtension: "txt")) else { continue }
      for article in page.articles { add(article, extractor.extract(from: article)) }
    }
  }

  private mutating func add(_ article: Article, _ extraction: Extraction) {
    let things = extraction.organizations.map { ArticleCard.Thing(name: $0.name, aliases: $0.aliases, kind: $0.kind) }
    let name = "a\(sample.articles.count)"
    let text = article.paragraphs.filter { $0.role == .body || $0.role == .heading }.map(\.text)
    sample.articles.append(
      MapArticle(
        name: name, title: article.title, source: article.source, earliest: article.published?.earliest.description,
        latest: article.published?.latest.description,
        card: ArticleCard(zone: article.zone ?? "", things: things, sketch: TextSketch(of: text))))
    for fact in extraction.facts {
      let fields = Dictionary(fact.fields.map { ($0.name, MapValue($0.value)) }) { one, _ in one }
      sample.facts.append(
        MapFact(
          id: "f\(1000 + sample.facts.count)", kind: fact.kind.rawValue, modality: fact.modality, fields: fields,
          article: name))
    }
  }

  /// Rows of a table for a zone, each as texts of its cells by column.
  func rows(_ table: MapTable, _ zone: String, decisions: [NameDecision] = []) -> [[String: String]] {
    let input = ZoneInput(zone: zone, articles: sample.articles, facts: sample.facts, decisions: decisions)
    return table.rows(of: ZoneReading(input, words: words)).map { row in
      guard case .list(let cells)? = MapValue(json: row.cells) else { return [:] }
      let known = zip(table.columns.map(\.name), cells).filter { $0.1 != .null }
      return Dictionary(uniqueKeysWithValues: known.map { ($0, PageMap.text($1)) })
    }
  }

  /// The row whose cells hold these texts; nil where there is none or more than one.
  func row(_ table: MapTable, _ zone: String, _ conditions: [String: String]) -> [String: String]? {
    let found = rows(table, zone).filter { row in conditions.allSatisfy { row[$0.key]?.contains($0.value) ?? false } }
    return found.count == 1 ? found[0] : nil
  }

  private static func text(_ value: MapValue) -> String {
    if let amount = MapAmount(value) { return amount.short }
    if let number = value.number { return Int64(exactly: number).map { String($0) } ?? String(number) }
    return value.texts.joined(separator: "、")
  }
}

extension MapValue {
  /// The value of a fact's field, as the store writes it.
  init(_ value: FactValue) {
    switch value {
    case .text(let text): self = .text(text)
    case .texts(let texts): self = .list(texts.map { .text($0) })
    case .number(let number): self = .number(number)
    case .day(let day): self = .text(day.description)
    case .amount(let amount):
      self = .object([
        "value": .number(amount.value), "high": amount.high.map { .number($0) } ?? .null, "unit": .text(amount.unit),
        "op": .text(amount.op.rawValue),
      ])
    case .periods(let periods):
      let all = periods.map { period in
        MapValue.object([
          "start": period.start.map { .text($0.description) } ?? .null,
          "end": period.end.map { .text($0.description) } ?? .null,
        ])
      }
      self = all.count == 1 ? all[0] : .list(all)
    }
  }
}

/// The five pages that lie beside the checkout, where they do.
enum SharedPages {
  /// Texts by the first three digits of their names.
  static let texts: [String: String] = {
    var folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    // Beside the checkout; where that is mounted elsewhere, beside one of the folders above it.
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      let place = folder.path + "/shared/seeds"
      let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
      let texts = names.filter { $0.hasSuffix(".txt") }.sorted().compactMap { name in
        (try? String(contentsOfFile: place + "/" + name, encoding: .utf8)).map { (String(name.prefix(3)), $0) }
      }
      if !texts.isEmpty { return Dictionary(texts) { one, _ in one } }
    }
    return [:]
  }()

  /// Whether they are there.
  static var areThere: Bool { texts.count >= 5 }
}
