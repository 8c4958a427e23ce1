import Lexicon

/// The words of the table `product-words`.
final class ProductWords: Sendable {
  /// 一台, 首批 — in front of one piece of a product.
  let articles: WordTrie<Bool>
  private let makes: WordTrie<Bool>
  private let soles: WordTrie<Bool>
  private let heads: WordTrie<Bool>
  private let stops: WordTrie<Bool>
  private let blocked: WordTrie<Bool>
  private let features: WordTrie<Bool>
  private let named: WordTrie<Bool>
  private let finals: [[UInt8]]
  private let vague: WordSet
  private let modifiers: [[UInt8]]

  init(_ lexicon: Lexicon) {
    let rows = lexicon.table("product-words").rows
    func words(_ kind: String) -> [String] { rows.filter { $0.words(1).contains(kind) }.map { $0[0] } }
    func trie(_ kind: String) -> WordTrie<Bool> { WordTrie(words(kind).map { ($0, true) }) }
    makes = trie("make")
    soles = trie("sole")
    articles = trie("article")
    heads = trie("head")
    stops = trie("stop")
    blocked = trie("blocked")
    features = trie("feature")
    named = trie("named")
    finals = words("final").map { Array($0.utf8) }
    vague = WordSet(words("vague"))
    modifiers = (words("modifier") + words("article")).map { Array($0.utf8) }.sorted { $0.count > $1.count }
  }

  /// The name of a product that begins where a range does; nil where none does.
  func product(in text: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    let start = trimmed(text, range)
    guard let head = headEnd(in: text, start..<range.upperBound) else { return nil }
    let begin = behindVerb(text, start..<head) ?? start
    let end = modelEnd(text, head)
    guard isName(text, begin..<head), blocked.longest(in: text, at: end, limit: text.count) == nil else { return nil }
    return begin..<end
  }

  /// Whether a verb of making begins at an offset, and where it ends; 产 in 产业 is none.
  func verbEnd(_ text: [UInt8], at offset: Int, limit: Int) -> Int? {
    guard let (_, end) = makes.longest(in: text, at: offset, limit: limit) else { return nil }
    if let (_, stop) = stops.longest(in: text, at: offset, limit: limit), stop > end { return nil }
    return end
  }

  /// Whether a verb begins at an offset behind which nothing but what a firm makes can stand, and where it ends: 专做, 主营.
  func soleEnd(_ text: [UInt8], at offset: Int, limit: Int) -> Int? {
    soles.longest(in: text, at: offset, limit: limit)?.end
  }

  /// Whether a noun behind such a verb says what is made: no service, no field, nothing vague.
  func isSpecific(_ name: String) -> Bool {
    !vague.contains(name) && !ProductWords.fields.contains { name.hasSuffix($0) } && (2...12).contains(name.count)
  }

  private static let fields = [
    "业务", "技术", "服务", "市场", "方向", "赛道", "产业", "行业", "项目", "产品", "贸易", "工作", "咨询", "管理", "运营", "平台", "企业", "公司", "应用",
    "研究", "开发", "研发", "制造", "生产", "销售", "设计", "加工", "方案", "工程", "建设", "教育", "物流", "投资", "孵化",
  ]

  /// Where the noun behind a quoted name ends: “云图”巡检平台.
  func namedEnd(_ text: [UInt8], _ range: Range<Int>) -> Int? {
    var index = range.lowerBound
    while index < range.upperBound, index - range.lowerBound <= 24 {
      if let (_, end) = named.longest(in: text, at: index, limit: range.upperBound) { return end }
      index = Bytes.characterEnd(at: index, in: text)
    }
    return nil
  }

  /// Whether what is told of products stands at an offset: 年产能, 下线.
  func tellsFeature(_ text: [UInt8], at offset: Int, limit: Int) -> Bool {
    features.longest(in: text, at: offset, limit: limit) != nil
  }

  // MARK: Where a name begins

  /// The start behind 了, 首款, 第10万台 and the like.
  private func trimmed(_ text: [UInt8], _ range: Range<Int>) -> Int {
    var start = range.lowerBound
    var goesOn = true
    while goesOn {
      goesOn = false
      if let word = modifiers.first(where: { Bytes.matches($0, in: text, at: start) }),
        start + word.count < range.upperBound
      {
        start += word.count
        goesOn = true
      } else if let end = ordinalEnd(text, start, range.upperBound) ?? sizeEnd(text, start, range.upperBound) {
        start = end
        goesOn = true
      }
    }
    return start
  }

  private static let sizes = ["座", "型", "千伏", "兆瓦", "千瓦", "英寸", "吨级", "升", "米", "吨", "立方米", "瓦", "寸", "厘米", "毫米"]
    .map { Array($0.utf8) }

  /// 4座, 7000型: the end of a size in front of a name; nil where the digits are part of a model.
  private func sizeEnd(_ text: [UInt8], _ start: Int, _ limit: Int) -> Int? {
    var index = start
    while index < limit, Ascii.isDigit(text[index]) || text[index] == 0x2E { index += 1 }
    guard index > start, let unit = ProductWords.sizes.first(where: { Bytes.matches($0, in: text, at: index) }) else {
      return nil
    }
    return index + unit.count < limit ? index + unit.count : nil
  }

  private static let ordinal = Array("第".utf8)
  private static let measures = ["台", "批", "辆", "架", "颗", "套", "支", "只", "块", "片", "艘", "代", "件", "枚"].map {
    Array($0.utf8)
  }

  /// 第217批, 第四台: the end of an ordinal with its measure word.
  func ordinalEnd(_ text: [UInt8], _ start: Int, _ limit: Int) -> Int? {
    guard Bytes.matches(ProductWords.ordinal, in: text, at: start) else { return nil }
    var index = start + 3
    while index < limit, index - start <= 18 {
      if let word = ProductWords.measures.first(where: { Bytes.matches($0, in: text, at: index) }) {
        return index + word.count
      }
      index = Bytes.characterEnd(at: index, in: text)
    }
    return nil
  }

  private static let breaks = [
    "卖", "做", "就", "不", "了", "是", "把", "被", "将", "从", "向", "送", "进", "已", "在", "正", "可", "的", "到", "“", "(",
  ].map { Array($0.utf8) }

  private func isName(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count >= 6, !vague.contains(String(decoding: text[range], as: UTF8.self)) else { return false }
    return !ProductWords.breaks.contains { Bytes.firstIndex(of: $0, in: text, range) != nil }
  }

  /// 车间调试氢能重卡: the name begins behind a verb that stands in front of it.
  private func behindVerb(_ text: [UInt8], _ range: Range<Int>) -> Int? {
    var index = range.lowerBound
    var found: Int?
    while index < range.upperBound {
      if let end = verbEnd(text, at: index, limit: range.upperBound), end - index > 3,
        isName(text, end..<range.upperBound)
      {
        found = end
      }
      index = Bytes.characterEnd(at: index, in: text)
    }
    return found
  }

  // MARK: Where a name ends

  /// 注射液ZK-101: the number of a model belongs to the name.
  private func modelEnd(_ text: [UInt8], _ end: Int) -> Int {
    var index = end
    while index < text.count, Ascii.isLetter(text[index]) || Ascii.isDigit(text[index]) || text[index] == 0x2D {
      index += 1
    }
    return index < text.count && index - end >= 3 && text[end..<index].contains(where: Ascii.isLetter) ? index : end
  }

  /// Where the head noun of a product ends: the first one, with those that stand close behind it.
  private func headEnd(in text: [UInt8], _ range: Range<Int>) -> Int? {
    var index = range.lowerBound
    while index < range.upperBound {
      let head = heads.longest(in: text, at: index, limit: range.upperBound)
      if let (_, stop) = stops.longest(in: text, at: index, limit: range.upperBound), stop > head?.end ?? 0 {
        index = stop
        continue
      }
      if let (_, end) = head { return lastHead(text, index, end, range.upperBound) }
      let next = Bytes.characterEnd(at: index, in: text)
      if next == range.upperBound, next - range.lowerBound >= 6,
        finals.contains(where: { Bytes.matches($0, in: text, at: index) })
      {
        return next
      }
      index = next
    }
    return nil
  }

  /// The last of some heads that stand close together: 活塞式航空发动机, 焊接机器人.
  private func lastHead(_ text: [UInt8], _ start: Int, _ end: Int, _ limit: Int) -> Int {
    var last = end
    var index = Bytes.characterEnd(at: start, in: text)
    while index < limit, index - last <= 12 {
      if index >= last, ProductWords.breaks.contains(where: { Bytes.matches($0, in: text, at: index) }) { break }
      if let (_, next) = heads.longest(in: text, at: index, limit: limit), next > last { last = next }
      index = Bytes.characterEnd(at: index, in: text)
    }
    return last
  }
}
