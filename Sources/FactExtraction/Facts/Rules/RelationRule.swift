import NewsModel

/// Who stands where, builds, runs, owns, supplies, makes, signs and works with whom.
struct RelationRule: FactRule {
  let context: FactContext
  let products: ProductWords

  func read(_ reading: ArticleReading, ledger: inout FigureLedger) -> [FactDraft] {
    var drafts: [FactDraft] = []
    for paragraph in reading.sentences.indices {
      guard [.body, .lead, .caption].contains(reading.article.paragraphs[paragraph].role) else { continue }
      for number in reading.sentences[paragraph].indices {
        let scan = RelationScan(context: context, products: products, paragraph: paragraph, sentenceIndex: number)
        scan.add(to: &drafts)
      }
    }
    drafts = withoutShortProducts(drafts)
    return drafts + ParkPlaces(context: context).read(known: drafts) + Branches(context: context).read()
  }

  /// 减速器 where the same firm is told to make 谐波减速器 says nothing more.
  private func withoutShortProducts(_ drafts: [FactDraft]) -> [FactDraft] {
    let made = drafts.filter(\.isMakes)
    return drafts.filter { draft in
      guard draft.isMakes, let product = draft.text("b") else { return true }
      return !made.contains { other in
        guard other.text("a") == draft.text("a"), let name = other.text("b") else { return false }
        if name.utf8.count > product.utf8.count, name.contains(product) { return true }
        // 销售机器人5200台 beside 焊接机器人: the same, counted.
        return draft.rule.hasSuffix(".sold") && !other.rule.hasSuffix(".sold")
          && name.suffix(2).elementsEqual(product.suffix(2))
      }
    }
  }
}

extension FactDraft {
  fileprivate var isMakes: Bool { text("type") == "makes" }
}
