extension MapTable {
  /// 产业链 — chains with their segments in order.
  static let chains = MapTable(
    "chains", "Industry chains with their segments in order.",
    [
      Column("industry", "industry"), Column("segments", "segments in order"), Column("scopes", "where it is told of"),
      Column("modality", "actual, ongoing, planned …"), Column("leaders", "companies that lead the chain"),
      Column("sources", "independent texts"),
    ]
  ) { reading in
    let leaders = reading.chainLeaders
    return Dictionary(grouping: reading.facts("chain")) { fact in
      [fact.texts("segments").joined(separator: "\u{1F}"), fact.modality.rawValue]
    }.map { key, facts in
      // Not every article says whose chain it is.
      let industry = facts.compactMap { $0.text("industry") }.min()
      let leading = leaders.filter { leader in industry.map { Industries.overlap($0, leader.industry) } ?? false }
      return MapRow(
        [
          "industry": .optional(industry), "segments": .texts(facts[0].texts("segments")),
          "scopes": .texts(Set(facts.compactMap { $0.text("scope").map { reading.name($0) } }).sorted()),
          "modality": .text(key[1]), "leaders": .texts(Set(leading.map(\.company)).sorted()),
          "sources": .count(reading.sources(facts)),
        ], facts: facts + leading.map(\.fact), order: [industry ?? ""] + key)
    }
  }
}

extension ZoneReading {
  /// Companies that are said to lead a chain.
  var chainLeaders: [(company: String, industry: String, fact: MapFact)] {
    facts("relation").filter { $0.text("type") == "leads_chain" && $0.isReal }.compactMap { fact in
      guard let company = fact.text("a"), let industry = fact.text("b") else { return nil }
      return (name(company), industry, fact)
    }
  }
}

/// Names of industries, compared by what they have in common.
enum Industries {
  /// Whether one name holds the other, but for words that only say that it is an industry: 船舶海工 in
  /// 高技术船舶海工装备产业.
  static func overlap(_ one: String, _ two: String) -> Bool {
    let (left, right) = (core(one), core(two))
    guard left.unicodeScalars.count >= 2, right.unicodeScalars.count >= 2 else { return false }
    return left.contains(right) || right.contains(left)
  }

  /// The name without quote marks and the words that only say that it is an industry.
  static func core(_ name: String) -> String {
    var key = NameFolding.key(name)
    for word in ["产业集群", "产业链", "产业", "行业", "领域", "集群"] where key.hasSuffix(word) && key.count > word.count + 1 {
      key = String(key.dropLast(word.count))
      break
    }
    for word in ["支柱", "主导", "特色", "潜力", "未来"] where key.hasSuffix(word) && key.count > word.count + 1 {
      key = String(key.dropLast(word.count))
    }
    return key
  }
}
