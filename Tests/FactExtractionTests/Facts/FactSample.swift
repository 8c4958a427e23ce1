import FactExtraction
import Lexicon
import NewsModel
import Testing

/// An article made of a few paragraphs, and what is read from it.
struct FactSample {
  private static let extractor = Result { try FactExtractor(lexicon: Lexicon.bundled()) }

  let article: Article
  let extraction: Extraction

  /// - Parameters:
  ///   - paragraphs: body paragraphs.
  ///   - published: the day of publication, or the first and the last that it can be.
  init(_ paragraphs: String..., zone: String? = "临川高新区", published: String...) throws {
    try self.init(
      zone: zone, published: published,
      paragraphs: paragraphs.map { words in
        var map = SourceMap()
        map.append(rawStart: 0, count: words.utf8.count)
        return Paragraph(role: .body, content: MappedText(text: words, map: map))
      })
  }

  init(zone: String? = "临川高新区", published: [String] = [], paragraphs: [Paragraph]) throws {
    let days = published.compactMap { CalendarDay(iso: $0) }
    let publication = days.first.map {
      Publication(earliest: $0, latest: days.last ?? $0, source: .printed, basis: [])
    }
    article = Article(kind: .article, published: publication, zone: zone, paragraphs: paragraphs)
    extraction = try FactSample.extractor.get().extract(from: article)
  }

  /// Every amount, as `>=30 家` or `≈5~8 CNY`.
  var amounts: [String] { extraction.quantities.map { FactSample.line($0.amount) } }

  /// The words that each amount was read from.
  var amountWords: [String] { extraction.quantities.map(\.evidence.text) }

  /// Every fact as its kind, its fields in order, and its modality where it is not plain.
  var facts: [String] { extraction.facts.map(FactSample.line).sorted() }

  /// The facts of one kind.
  func facts(_ kind: FactKind) -> [String] { extraction.facts.filter { $0.kind == kind }.map(FactSample.line).sorted() }

  /// Modalities of the facts of one kind.
  func modalities(_ kind: FactKind) -> [Modality] { extraction.facts.filter { $0.kind == kind }.map(\.modality) }

  static func line(_ fact: Fact) -> String {
    let fields = fact.fields.map { "\($0.name)=\(line($0.value))" }.joined(separator: " ")
    return "\(fact.kind.rawValue) \(fields)" + (fact.modality == .actual ? "" : " (\(fact.modality.rawValue))")
  }

  static func line(_ amount: Amount) -> String {
    let sign = amount.op == .equal ? "" : amount.op.rawValue
    return "\(sign)\(number(amount.value))\(amount.high.map { "~" + number($0) } ?? "") \(amount.unit)"
  }

  static func line(_ interval: DayInterval) -> String {
    "\(interval.start?.description ?? "")..\(interval.end?.description ?? "")"
  }

  private static func line(_ value: FactValue) -> String {
    switch value {
    case .text(let words): words
    case .texts(let list): "[" + list.joined(separator: ",") + "]"
    case .amount(let amount): line(amount)
    case .number(let value): number(value)
    case .periods(let periods): periods.map(line).joined(separator: "|")
    case .day(let day): day.description
    }
  }

  private static func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }
}
