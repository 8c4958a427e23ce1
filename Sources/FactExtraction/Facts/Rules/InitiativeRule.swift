import Lexicon
import NewsModel

/// Named campaigns, plans, mechanisms, lists, platforms, competitions and funds.
struct InitiativeRule: FactRule {
  let context: FactContext

  func read(_ reading: ArticleReading, ledger: inout FigureLedger) -> [FactDraft] {
    var drafts: [FactDraft] = []
    var seen: Set<String> = []
    for paragraph in reading.sentences.indices {
      guard [.body, .lead, .caption].contains(reading.article.paragraphs[paragraph].role) else { continue }
      for (number, sentence) in reading.sentences[paragraph].enumerated() {
        for name in context.initiatives[paragraph][number] where !isKnown(name.name, &seen) {
          drafts.append(draft(name, paragraph, number, sentence))
        }
      }
    }
    return drafts
  }

  /// Whether the article told of it before, by the same quoted words.
  private func isKnown(_ name: String, _ seen: inout Set<String>) -> Bool {
    var key = name
    if let open = name.firstIndex(of: "“"), let close = name.lastIndex(of: "”"), open < close {
      key = String(name[name.index(after: open)..<close])
    }
    key = key.filter { !"“”‘’".contains($0) }
    return !seen.insert(key).inserted
  }

  private func draft(_ found: InitiativeNames.Found, _ paragraph: Int, _ number: Int, _ sentence: ParsedSentence)
    -> FactDraft
  {
    var fields: [Fact.Field] = []
    if let zone = context.reading.zoneName { fields.append(.init("zone", .text(zone))) }
    fields.append(.init("name", .text(found.name)))
    fields.append(.init("type", .text(found.kind.rawValue)))
    let subject = context.subjectName(paragraph, number, found.piece)
    if let owner = subject == found.name ? context.reading.zoneName : subject {
      fields.append(.init("owner", .text(owner)))
    }
    let modality = ModalityReader(reading: context.reading, sentence: sentence).figure(at: found.piece, period: [])
    let clause = sentence.clauseOf[found.piece]
    return FactDraft(
      kind: .initiative, modality: found.isDrawnUp && modality == .actual ? .ongoing : modality, fields: fields,
      place: sentence.place(clauses: clause, clause), rule: found.rule)
  }
}
