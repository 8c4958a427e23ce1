import GaoxinAPI
import NewsModel

/// What `read --json` prints of a page.
struct PageReport {
  let page: String
  /// SHA-256 of the bytes, in hex.
  let sha256: String
  let outcome: PageOutcome
  /// What was read from each article, in the order of the articles.
  let extractions: [Extraction]

  /// The page as one object.
  var json: JSONValue {
    switch outcome {
    case .refused(let refusal):
      return .object(["page": .text(page), "sha256": .text(sha256), "refused": .text(refusal.sentence)])
    case .page(let content):
      let articles = content.articles.enumerated().map { index, article in
        Self.json(article, id: "a\(index + 1)", extractions.indices.contains(index) ? extractions[index] : Extraction())
      }
      return .object([
        "page": .text(page), "sha256": .text(sha256), "encoding": .text(content.encoding.rawValue),
        "format": .text(content.format.rawValue), "notes": .list(content.notes.map { Self.json($0) }),
        "articles": .list(articles),
      ])
    }
  }

  private static func json(_ article: Article, id: String, _ extraction: Extraction) -> JSONValue {
    .object([
      "id": .text(id), "kind": .text(article.kind.rawValue), "title": .optional(article.title),
      "title_position": .text(article.titlePosition.rawValue),
      "bylines": .list(article.bylines.map { .object(["name": .text($0.name), "role": .optional($0.role)]) }),
      "headings": .texts(article.texts(.heading)), "captions": .texts(article.texts(.caption)),
      "credits": .texts(article.texts(.credit)), "published": published(article.published),
      "source": .optional(article.source), "url": .optional(article.url), "zone": .optional(article.zone),
      "organizations": .list(extraction.organizations.map { json($0) }),
      "people": .list(extraction.people.map { json($0) }),
      "quantities": .list(extraction.quantities.map { json($0) }), "facts": .list(extraction.facts.map { json($0) }),
      "paragraphs": .list(
        article.paragraphs.map { paragraph in
          .object([
            "role": .text(paragraph.role.rawValue), "text": .text(paragraph.text), "ranges": json(paragraph.ranges),
          ])
        }),
    ])
  }

  private static func published(_ published: Publication?) -> JSONValue {
    guard let published else { return .null }
    return .object([
      "earliest": .text(published.earliest.description), "latest": .text(published.latest.description),
      "read_from": .text(published.source.rawValue), "words": .texts(published.basis),
    ])
  }

  private static func json(_ note: Note) -> JSONValue {
    .object(["code": .text(note.code.rawValue), "message": .text(note.message), "ranges": json(note.ranges)])
  }

  private static func json(_ organization: Organization) -> JSONValue {
    .object([
      "name": .text(organization.name), "aliases": .texts(organization.aliases),
      "type": .text(organization.kind.rawValue),
    ])
  }

  private static func json(_ person: Person) -> JSONValue {
    .object([
      "name": .text(person.name), "titles": .texts(person.titles), "organization": .optional(person.organization),
    ])
  }

  private static func json(_ quantity: Quantity) -> JSONValue {
    guard case .object(var members) = json(quantity.amount) else { return .null }
    members["text"] = .text(quantity.evidence.text)
    members["ranges"] = json(quantity.evidence.ranges)
    return .object(members)
  }

  private static func json(_ fact: Fact) -> JSONValue {
    var members: [String: JSONValue] = [
      "kind": .text(fact.kind.rawValue), "modality": .text(fact.modality.rawValue), "rule": .text(fact.rule),
    ]
    for field in fact.fields { members[field.name] = json(field.value) }
    if let first = fact.evidence.first {
      members["evidence"] = .text(first.text)
      members["ranges"] = json(first.ranges)
    }
    if fact.evidence.count > 1 {
      members["more_evidence"] = .list(
        fact.evidence.dropFirst().map { .object(["evidence": .text($0.text), "ranges": json($0.ranges)]) })
    }
    return .object(members)
  }

  private static func json(_ value: FactValue) -> JSONValue {
    switch value {
    case .text(let text): return .text(text)
    case .texts(let texts): return .texts(texts)
    case .amount(let amount): return json(amount)
    case .number(let number): return .number(number)
    case .day(let day): return .text(day.description)
    case .periods(let periods):
      let all = periods.map { period in
        JSONValue.object([
          "start": .optional(period.start?.description), "end": .optional(period.end?.description),
        ])
      }
      return all.count == 1 ? all[0] : .list(all)
    }
  }

  private static func json(_ amount: Amount) -> JSONValue {
    .object([
      "value": .number(amount.value), "high": amount.high.map { .number($0) } ?? .null, "unit": .text(amount.unit),
      "op": .text(amount.op.rawValue),
    ])
  }

  private static func json(_ ranges: [ByteRange]) -> JSONValue {
    .list(ranges.map { .list([.number(Double($0.start)), .number(Double($0.end))]) })
  }
}
