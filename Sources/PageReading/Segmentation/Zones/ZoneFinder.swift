import Lexicon

/// Finds the zones that a page names: those of the list by any of their names, others by their form (place + 高新区).
package struct ZoneFinder: Sendable {
  private let listed: GlyphTrie
  private let listedNames: [String]
  private let places: GlyphTrie
  private let endings: GlyphTrie
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
  private let recordedGlyphs: [[Glyph]]
  private static let bare = GlyphTable.glyphs("高新区")
  private static let fillers = Set(GlyphTable.glyphs("市省县区"))

  /// - Parameter lexicon: tables `zones` and `places`.
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
    listed = GlyphTrie(words)
    listedNames = table.rows.map { $0[0] }
    places = GlyphTrie(lexicon.table("places").rows.enumerated().map { ($1[0], $0) })
    endings = GlyphTrie(ZoneFinder.forms.enumerated().map { ($1.printed, $0) })
    recorded = ZoneFinder.forms.map(\.recorded)
    recordedGlyphs = recorded.map(GlyphTable.glyphs)
  }

  /// All zones that a page names.
  package func mentions(in page: PageGlyphs) -> ZoneMentions {
    var scan = Scan(result: ZoneMentions(), numbers: [:])
    for line in 0..<page.lineCount {
      let range = page.range(line)
      var index = range.lowerBound
      while index < range.upperBound {
        index = step(page.glyphs, index, range, &scan)
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
    if let match = listed.longest(in: glyphs, from: index, to: limit) {
      let name = listedNames[Int(match.value)]
      _ = scan.add(index..<match.end, name, stem: ZoneFinder.stem(of: GlyphTable.glyphs(name)))
      return match.end
    }
    if let place = places.longest(in: glyphs, from: index, to: limit) {
      var end = place.end
      if end < limit, ZoneFinder.fillers.contains(glyphs[end]), endings.mayBegin(with: glyphs[min(end + 1, limit - 1)]) { end += 1 }
      if let ending = endings.longest(in: glyphs, from: end, to: limit) {
        let stem = Array(glyphs[index..<place.end])
        let name = ZoneFinder.string(stem) + recorded[Int(ending.value)]
        _ = scan.add(index..<ending.end, name, stem: stem)
        return ending.end
      }
      return index + 1
    }
    guard glyphs[index] == ZoneFinder.bare[0], index + 3 <= limit, glyphs[index + 1] == ZoneFinder.bare[1],
      glyphs[index + 2] == ZoneFinder.bare[2]
    else { return index + 1 }
    if let stem = unknownStem(before: index, from: line.lowerBound, glyphs) {
      let name = ZoneFinder.string(Array(glyphs[stem])) + recorded[0]
      let number = scan.add(stem.lowerBound..<index + 3, name, stem: Array(glyphs[stem]))
      scan.doubtful[number, default: 0] += 1
    }
    return index + 3
  }

  /// Two to four Han characters before a bare 高新区 that stand off by a mark or a preposition.
  private func unknownStem(before end: Int, from limit: Int, _ glyphs: [Glyph]) -> Range<Int>? {
    var start = end
    while start > limit, end - start < 5, GlyphTable.isHan(glyphs[start - 1]), !ZoneFinder.bounds.contains(glyphs[start - 1]) {
      start -= 1
    }
    guard (2...4).contains(end - start) else { return nil }
    let stem = Array(glyphs[start..<end])
    return ZoneFinder.noStems.contains(stem) ? nil : start..<end
  }

  private static func stem(of name: [Glyph]) -> [Glyph] {
    for form in forms {
      let ending = GlyphTable.glyphs(form.recorded)
      if name.count > ending.count, name.suffix(ending.count).elementsEqual(ending) { return Array(name.dropLast(ending.count)) }
    }
    return name
  }

  private static func string(_ glyphs: [Glyph]) -> String {
    String(String.UnicodeScalarView(glyphs.compactMap { Unicode.Scalar(UInt32($0)) }))
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
