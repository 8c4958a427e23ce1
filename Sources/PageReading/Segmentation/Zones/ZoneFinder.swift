import Lexicon

/// Finds the zones that a page names: those of the list by any of their names, others by their form (place + 高新区).
package struct ZoneFinder: Sendable {
  /// Names of listed zones by their numbers, then places, numbered from the number of zones on.
  private let names: GlyphTrie
  /// The glyphs that a name can begin with.
  private let interesting: GlyphSet
  private let listedNames: [String]
  private let listedStems: [[Glyph]]
  private let endings: GlyphTrie
  /// Words that are no names of places.
  private let everyday: GlyphTrie
  /// What a zone's name ends in, and what is recorded for it.
  private static let forms: [(printed: String, recorded: String)] = [
    ("高新区", "高新区"), ("国家高新区", "高新区"), ("国家级高新区", "高新区"), ("高新技术产业开发区", "高新区"),
    ("国家高新技术产业开发区", "高新区"), ("高新技术开发区", "高新区"), ("高新技术产业园区", "高新区"), ("高技术产业开发区", "高新区"),
    ("高新技术产业区", "高新区"), ("高新园区", "高新区"), ("高新技术园区", "高新区"), ("高新区管委会", "高新区"),
    ("农高区", "农高区"), ("农业高新技术产业示范区", "农高区"), ("经开区", "经开区"), ("经济技术开发区", "经开区"), ("国家级经开区", "经开区"),
    ("国家级经济技术开发区", "经开区"), ("经济开发区", "经开区"), ("新区", "新区"), ("开发区", "开发区"), ("工业园区", "工业园区"),
    ("综保区", "综保区"), ("综合保税区", "综保区"),
  ]
  private let recorded: [String]
  /// 高
  private static let high: Glyph = 0x9AD8
  /// 新
  private static let new: Glyph = 0x65B0
  /// 区
  private static let zone: Glyph = 0x533A
  private static let fillers = Set(GlyphTable.glyphs("市省县区"))

  /// - Parameter lexicon: tables `zones`, `places` and `common-words`.
  package init(lexicon: Lexicon) {
    let table = lexicon.table("zones")
    let official = table.column("official") ?? 1
    let aliases = table.column("aliases") ?? 4
    var words: [(String, Int)] = []
    for (index, row) in table.rows.enumerated() { words.append((row[0], index)) }
    for (index, row) in table.rows.enumerated() {
      if !row[official].isEmpty { words.append((row[official], index)) }
      for alias in row.words(aliases) { words.append((alias, index)) }
    }
    for row in lexicon.table("places").rows { words.append((row[0], table.rows.count)) }
    let names = GlyphTrie(words)
    self.names = names
    interesting = GlyphSet { $0 >= 0x4E00 && (names.mayBegin(with: $0) || $0 == ZoneFinder.high) }
    everyday = GlyphTrie(lexicon.table("common-words").rows.map { ($0[0], 0) })
    listedNames = table.rows.map { $0[0] }
    listedStems = listedNames.map { ZoneFinder.stem(of: GlyphTable.glyphs($0)) }
    endings = GlyphTrie(ZoneFinder.forms.enumerated().map { ($1.printed, $0) })
    recorded = ZoneFinder.forms.map(\.recorded)
  }

  /// All zones that a page names.
  package func mentions(in page: PageGlyphs) -> ZoneMentions {
    var scan = Scan(result: ZoneMentions(), numbers: [:])
    for line in 0..<page.lineCount {
      let range = page.range(line)
      var index = interesting.next(in: page.glyphs, from: range.lowerBound, to: range.upperBound)
      while index < range.upperBound {
        let end = step(page.glyphs, index, range, &scan)
        index = interesting.next(in: page.glyphs, from: end, to: range.upperBound)
      }
    }
    return scan.result.droppingDoubtful(scan.doubtful)
  }

  /// What was found so far.
  private struct Scan {
    var result: ZoneMentions
    var numbers: [String: Int]
    /// Zones whose place is unknown: taken only where they are named twice.
    var doubtful: [Int: Int] = [:]

    mutating func add(_ range: Range<Int>, _ name: String, stem: @autoclosure () -> [Glyph]) -> Int {
      let number: Int
      if let known = numbers[name] {
        number = known
      } else {
        number = result.names.count
        numbers[name] = number
        result.names.append(name)
        result.stems.append(stem())
      }
      result.all.append(ZoneMention(range: range, zone: number))
      return number
    }
  }

  private func step(_ glyphs: [Glyph], _ index: Int, _ line: Range<Int>, _ scan: inout Scan) -> Int {
    let limit = line.upperBound
    if let match = names.longest(in: glyphs, from: index, to: limit) {
      let zone = Int(match.value)
      if zone < listedNames.count {
        _ = scan.add(index..<match.end, listedNames[zone], stem: listedStems[zone])
        return match.end
      }
      return placedZone(index, match.end, glyphs, limit, &scan) ?? index + 1
    }
    guard glyphs[index] == ZoneFinder.high, index + 3 <= limit, glyphs[index + 1] == ZoneFinder.new,
      glyphs[index + 2] == ZoneFinder.zone
    else { return index + 1 }
    if let stem = unknownStem(before: index, from: line.lowerBound, glyphs) {
      let name = GlyphTable.string(Array(glyphs[stem])) + recorded[0]
      let number = scan.add(stem.lowerBound..<index + 3, name, stem: Array(glyphs[stem]))
      if stem.count > 2 { scan.doubtful[number, default: 0] += 1 }
    }
    return index + 3
  }

  /// A zone that is named after a place: 宜兴经开区, 宜兴市经济技术开发区.
  private func placedZone(_ start: Int, _ placeEnd: Int, _ glyphs: [Glyph], _ limit: Int, _ scan: inout Scan) -> Int? {
    var end = placeEnd
    if end < limit, ZoneFinder.fillers.contains(glyphs[end]), endings.mayBegin(with: glyphs[min(end + 1, limit - 1)]) {
      end += 1
    }
    guard let ending = endings.longest(in: glyphs, from: end, to: limit) else { return nil }
    let stem = Array(glyphs[start..<placeEnd])
    _ = scan.add(start..<ending.end, GlyphTable.string(stem) + recorded[Int(ending.value)], stem: stem)
    return ending.end
  }

  /// Two to four Han characters before a bare 高新区 that stand off by a mark or a preposition, everyday words left out.
  private func unknownStem(before end: Int, from limit: Int, _ glyphs: [Glyph]) -> Range<Int>? {
    var start = end
    while start > limit, end - start < 6, GlyphTable.isHan(glyphs[start - 1]),
      !ZoneFinder.bounds.contains(glyphs[start - 1])
    { start -= 1 }
    while end - start >= 4, everyday.value(of: start..<start + 2, in: glyphs) != nil { start += 2 }
    guard (2...4).contains(end - start), everyday.value(of: start..<start + 2, in: glyphs) == nil,
      everyday.value(of: start..<end, in: glyphs) == nil
    else { return nil }
    return ZoneFinder.noStems.contains(Array(glyphs[start..<end])) ? nil : start..<end
  }

  private static func stem(of name: [Glyph]) -> [Glyph] {
    for form in forms {
      let ending = GlyphTable.glyphs(form.recorded)
      if name.count > ending.count, name.suffix(ending.count).elementsEqual(ending) {
        return Array(name.dropLast(ending.count))
      }
    }
    return name
  }

  private static let bounds = Set(GlyphTable.glyphs("在与和同及由向对从到让把被将为是的了于至给跟以并是或往赴至该各两全个家"))
  private static let noStems: Set<[Glyph]> = Set(
    ["国家", "国家级", "省级", "市级", "我国", "全国", "全省", "本市", "多个", "走进", "推动", "支持", "老牌", "一流", "世界一流", "区域", "重点", "沿海"]
      .map(GlyphTable.glyphs))
}

extension ZoneMentions {
  /// Without the zones of unknown places that are named only once.
  fileprivate func droppingDoubtful(_ counts: [Int: Int]) -> ZoneMentions {
    guard counts.values.contains(1) else { return self }
    var kept = self
    kept.all.removeAll { counts[$0.zone] == 1 }
    return kept
  }
}
