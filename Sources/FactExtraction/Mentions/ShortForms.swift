import NewsModel

/// 简称 — the shorter names by which a text goes on calling an organisation that it has named in full.
struct ShortForms {
  private static let company = UnitText.units("公司")
  private static let group = UnitText.units("集团")
  private static let brackets = [Unit.openBracket, Unit.closeBracket]
  private static let official: [([UInt16], [UInt16])] = [
    ("高新技术产业开发区", "高新区"), ("高新技术产业园区", "高新区"), ("高新技术开发区", "高新区"), ("经济技术开发区", "经开区"),
    ("经济开发区", "经开区"), ("综合保税区", "综保区"),
  ].map { (UnitText.units($0), UnitText.units($1)) }

  /// A shorter name, and whether it needs clear boundaries on both sides to be believed.
  struct Form {
    let units: [UInt16]
    let isWeak: Bool
    /// Whether it only joins a name that was read by itself, and is not looked for.
    var isTail = false
  }

  /// The shorter names of one name, without the name itself.
  static func forms(of name: NameDraft) -> [Form] {
    let unquoted = name.units.filter { $0 != Unit.openQuote && $0 != Unit.closeQuote }
    if unquoted.count < name.units.count { return [Form(units: unquoted, isWeak: false)] }
    switch name.kind {
    case .company: return companyForms(name)
    case .zone: return zoneForms(name)
    case .park: return placeless(name) + tails(name)
    case .institute, .government, .party, .association, .media: return placeless(name)
    }
  }

  /// 中船动力(集团)有限公司: 中船动力; 山东鲁锐控股集团有限公司: 鲁锐集团; 赣州循溪资源循环有限公司: 循溪公司.
  private static func companyForms(_ name: NameDraft) -> [Form] {
    let units = name.units
    let bodyEnd = withoutBrackets(units, units.count - name.endingLength)
    let start = name.placeLength
    guard name.endingLength > 0, bodyEnd - start >= 2 else { return [] }
    let body = Array(units[start..<bodyEnd])
    let isBranded = name.brandLength >= 2
    var forms: [[UInt16]] = []
    var weak: [[UInt16]] = []
    if start > 0 || isBranded { forms.append(Array(units[0..<bodyEnd])) }
    for stem in stems(name, start: start, bodyEnd: bodyEnd) {
      let part = Array(units[start..<start + stem])
      if stem >= 3 { forms.append(part) } else { weak.append(part) }
      forms.append(part + company)
      forms.append(part + group)
      if start > 0 {
        forms.append(Array(units[0..<start]) + part)
        forms.append(Array(units[0..<start]) + part + company)
        forms.append(Array(units[0..<start]) + part + group)
      }
    }
    if isBranded { forms += skipping(name, start: start, bodyEnd: bodyEnd) }
    if !isBranded, body.count >= 4 { forms += [body, body + group, body + company] }
    if hasGroup(units[bodyEnd...]) { forms += [body + group, Array(units[0..<bodyEnd]) + group] }
    return forms.map { Form(units: $0, isWeak: false) } + weak.map { Form(units: $0, isWeak: true) }
  }

  /// Lengths of the beginnings of a name's body that can stand for it: the brand, and the brand with the words behind it.
  private static func stems(_ name: NameDraft, start: Int, bodyEnd: Int) -> [Int] {
    guard name.brandLength >= 2 else { return [] }
    var stems = [min(name.brandLength, bodyEnd - start)]
    var last = 0
    for end in name.wordEnds {
      // 椰泉生物科技: the first half of a long word closes a short name too.
      if end - last == 4, last >= start + name.brandLength, end - 2 <= bodyEnd { stems.append(end - 2 - start) }
      if end > start + name.brandLength, end <= bodyEnd { stems.append(end - start) }
      last = end
    }
    return stems
  }

  /// 新疆昆凌新能源装备股份有限公司: 昆凌装备, 昆凌股份.
  private static func skipping(_ name: NameDraft, start: Int, bodyEnd: Int) -> [[UInt16]] {
    let brand = Array(name.units[start..<start + name.brandLength])
    var forms: [[UInt16]] = []
    var last = 0
    for end in name.wordEnds {
      if last > start + name.brandLength, end <= bodyEnd, end - last == 2 {
        forms.append(brand + name.units[last..<end])
      }
      last = end
    }
    if name.units[bodyEnd...].starts(with: shares) { forms.append(brand + shares) }
    return forms
  }

  private static let shares = UnitText.units("股份")

  private static func hasGroup(_ ending: ArraySlice<UInt16>) -> Bool {
    zip(ending, ending.dropFirst()).contains { $0 == group[0] && $1 == group[1] }
  }

  /// The end of a name's body without a bracket at its end: 中船动力(集团).
  private static func withoutBrackets(_ units: [UInt16], _ end: Int) -> Int {
    guard end > 0, units[end - 1] == Unit.closeBracket, let open = units[..<end].lastIndex(of: Unit.openBracket) else {
      return end
    }
    return open
  }

  /// 四川遂宁高新区: 遂宁高新区; 镇江高新技术产业开发区: 镇江高新区.
  private static func zoneForms(_ name: NameDraft) -> [Form] {
    var forms: [[UInt16]] = []
    for (long, short) in official where name.units.suffix(long.count).elementsEqual(long) {
      forms.append(name.units.dropLast(long.count) + short)
    }
    for end in name.wordEnds where end <= name.placeLength && name.units.count - end >= 5 {
      forms.append(Array(name.units[end...]))
    }
    for ending in zoneEndings where name.units.suffix(ending.count).elementsEqual(ending) {
      forms += withoutRank(Array(name.units.dropLast(ending.count))).map { $0 + ending }
    }
    return forms.map { Form(units: $0, isWeak: false) }
  }

  private static let zoneEndings = ["高新区", "经开区", "开发区"].map(UnitText.units)
  private static let ranks = ["国家级", "国家", "市", "省"].map(UnitText.units)

  /// 威海国家高新区, 威海市高新区: 威海高新区.
  private static func withoutRank(_ body: [UInt16]) -> [[UInt16]] {
    ranks.compactMap { rank in
      body.count >= rank.count + 2 && body.suffix(rank.count).elementsEqual(rank)
        ? Array(body.dropLast(rank.count)) : nil
    }
  }

  /// 常山生物医药产业园: 生物医药产业园.
  private static func tails(_ name: NameDraft) -> [Form] {
    name.wordEnds.filter { $0 > name.placeLength && name.units.count - $0 >= max(5, name.endingLength + 2) }
      .map { Form(units: Array(name.units[$0...]), isWeak: false, isTail: true) }
  }

  /// 镇江高新区半导体及通信产业园: 半导体及通信产业园; 渭南高新区招商局: 招商局.
  private static func placeless(_ name: NameDraft) -> [Form] {
    if let dot = name.units.firstIndex(where: Unit.isDot), name.units.count - dot > 4 {
      return [Form(units: Array(name.units[(dot + 1)...]), isWeak: false)]
    }
    guard name.placeLength > 0, name.placeLength < name.units.count else { return [] }
    let rest = Array(name.units[name.placeLength...])
    let isZoned = name.placeLength >= 4
    let least = name.kind == .government ? 3 : isZoned ? 4 : 6
    guard rest.count >= least, rest.count > name.endingLength || name.kind == .government else { return [] }
    return [Form(units: rest, isWeak: false)]
  }
}
