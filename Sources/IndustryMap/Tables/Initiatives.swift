extension MapTable {
  /// 行动 计划 机制 清单 平台 — what a zone has given a name.
  static let initiatives = MapTable(
    "initiatives", "Named campaigns, plans, mechanisms, lists, platforms, competitions and funds.",
    [
      Column("name", "name"), Column("type", "campaign, plan, mechanism, list, platform, competition or fund"),
      Column("owner", "whose"), Column("modality", "actual, ongoing, planned …"), Column("first", "first report"),
      Column("last", "last report"), Column("sources", "independent texts"),
    ]
  ) { reading in
    Dictionary(grouping: reading.facts("initiative")) { fact in
      [NameFolding.key(fact.text("name") ?? ""), fact.text("type") ?? ""]
    }.map { key, facts in
      let span = reading.span(facts)
      let owners = Set(facts.compactMap { $0.text("owner").map { reading.name($0) } })
      let printed = facts.compactMap { $0.text("name") }.min { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
      return MapRow(
        [
          "name": .optional(printed), "type": .text(key[1]), "owner": .texts(owners.sorted()),
          "modality": .text((facts.first { $0.isReal } ?? facts[0]).modality.rawValue), "first": .optional(span.first),
          "last": .optional(span.last), "sources": .count(reading.sources(facts)),
        ], facts: facts, order: [key[1], key[0]])
    }
  }

  /// 清单 名单 — lists with their sizes and members.
  static let lists = MapTable(
    "lists", "Named lists, with how many they are or hold, and who is said to stand on them.",
    [
      Column("name", "name"), Column("owner", "whose"), Column("lists", "how many lists the name counts"),
      Column("size", "how many entries are told"), Column("members", "who stands on it"),
      Column("first", "first report"),
      Column("last", "last report"), Column("sources", "independent texts"),
    ]
  ) { reading in
    let honours = reading.facts("honour")
    let named = reading.facts("initiative").filter { $0.text("type") == "list" }
    let lists = Dictionary(grouping: named) { NameFolding.key($0.text("name") ?? "") }
    return lists.map { key, facts in
      let sizes = reading.facts("count").filter { fact in
        fact.text("class").map { $0.count >= 3 && key.contains(NameFolding.key($0)) } ?? false
      }
      // The longest class that the name holds: 资源共享清单83项, not 产业链12条.
      let size = sizes.max { one, two in
        let (left, right) = (one.text("class") ?? "", two.text("class") ?? "")
        return (left.utf8.count, two.id) < (right.utf8.count, one.id)
      }
      let entries = honours.filter { NameFolding.key($0.text("title") ?? "\u{1F}") == key }
      let owners = Set(facts.compactMap { $0.text("owner").map { reading.name($0) } })
      let span = reading.span(facts)
      return MapRow(
        [
          "name": .optional(facts.compactMap { $0.text("name") }.min()), "owner": .texts(owners.sorted()),
          "lists": .optional(ListCount.of(key)), "size": size?.amount()?.cell ?? .null,
          "members": .texts(Set(entries.compactMap { $0.text("entity") }.map { reading.name($0) }).sorted()),
          "first": .optional(span.first), "last": .optional(span.last), "sources": .count(reading.sources(facts)),
        ], facts: facts + [size].compactMap { $0 } + entries, order: [key])
    }
  }
}

/// How many lists a name counts: 三张清单, 3张清单.
enum ListCount {
  private static let digits: [Unicode.Scalar: Double] = [
    "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10,
  ]

  static func of(_ name: String) -> Double? {
    let scalars = Array(name.unicodeScalars)
    guard let place = scalars.indices.first(where: { ["张", "份", "个"].contains(scalars[$0]) && $0 > 0 }) else {
      return nil
    }
    let head = scalars[place - 1]
    if let digit = digits[head] { return digit }
    return ("0"..."9").contains(head) ? Double(head.value - 0x30) : nil
  }
}
