import Lexicon

/// The words around a number that decide whether it is an amount and of what.
struct QuantityContext: Sendable {
  /// What a word near a number tells.
  enum Role: String, Sendable {
    /// 总投资, 产值 — 亿 without 元 behind it is money.
    case moneyBefore
    /// 大关, 台阶 — the size in front is money.
    case moneyAfter
    /// 产业, 集群 — the bare size in front is a class.
    case classAfter
    /// 全市, 排名 — 第一 behind it is a rank.
    case rankBefore
    /// 容积率 — a number without unit behind it is a figure.
    case plainBefore
    /// 行动, 计划 — the duration in front belongs to a name.
    case nameAfter
    /// 分, 共 — N期 behind it is an amount.
    case phaseBefore
    /// 的, 高 — N层 in front of it is an amount.
    case storeyAfter
    /// 每, 数, 几 — a size behind it is none or is vague.
    case vagueBefore
    /// 历时, 用时 — 近 before a duration means nearly.
    case lastingBefore
    /// 至, 到, — between two numbers.
    case rangeBetween
    /// 前 — N个月 behind it are months of a year.
    case monthsBefore
    /// 从, 由 — two numbers with 到 between are two amounts.
    case fromBefore
    /// 场, 亩 — may follow a bare size without an operator word (百场).
    case bareCounter
  }

  private var words: [Role: [[UInt8]]] = [:]
  private var behind: [Role: WordTrie<Bool>] = [:]

  init(_ table: LexiconTable) {
    var lists: [Role: [String]] = [:]
    for row in table.rows {
      for role in row.words(1).compactMap(Role.init(rawValue:)) { lists[role, default: []].append(row[0]) }
    }
    // A lexicon's file cannot have `-` as a key: it takes entries away.
    lists[.rangeBetween, default: []].append("-")
    for (role, list) in lists {
      words[role] = list.map { Array($0.utf8) }
      behind[role] = WordTrie(list.map { ($0, true) })
    }
  }

  /// Whether a word of a role ends right in front of an offset.
  func ends(_ role: Role, _ text: [UInt8], at offset: Int, floor: Int) -> Bool {
    (words[role] ?? []).contains { offset - $0.count >= floor && Bytes.matches($0, in: text, at: offset - $0.count) }
  }

  /// Whether a word of a role stands somewhere in a range.
  func stands(_ role: Role, _ text: [UInt8], in range: Range<Int>) -> Bool {
    (words[role] ?? []).contains { Bytes.lastIndex(of: $0, in: text, range) != nil }
  }

  /// Where the word of a role ends that begins at an offset.
  func end(_ role: Role, _ text: [UInt8], at offset: Int, limit: Int) -> Int? {
    behind[role]?.longest(in: text, at: offset, limit: limit)?.end
  }
}
