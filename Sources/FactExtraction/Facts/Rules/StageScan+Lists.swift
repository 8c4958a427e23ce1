import NewsModel

/// Things that are named in a list, and are no projects of a name of their own.
extension StageScan {
  /// 疏港路、留西路等道路建设全面完成, 春晓路口袋公园建成开放: things that are built, named in front of the verb.
  func names(before index: Int) -> [Target] {
    let clause = sentence.clauses[sentence.clauseOf[index]]
    var end = index
    // 综合楼交付工程加快推进: what is told of is the building.
    if end - 1 > clause.lowerBound, sentence.tokens[end - 1].cue?.word == "工程",
      sentence.tokens[end - 2].classes.contains(.stage)
    {
      end -= 2
    }
    while end > clause.lowerBound, let cue = sentence.tokens[end - 1].cue, !cue.classes.contains(.noun),
      !cue.classes.isDisjoint(with: [.adv, .exp, .plan, .ongo, .done, .stage])
        || ["建设", "工程", "交付工程"].contains(cue.word)
    {
      end -= 1
    }
    let phrases = PhraseReader(reading: reading, sentence: sentence)
    // Those who sign or settle in a place are no buildings.
    let stages = sentence.tokens[index].cue?.stages ?? []
    let isBuilt = !stages.contains { [.signed, .negotiating, .landed].contains($0) }
    let facilities = isBuilt ? facilities(before: &end, floor: clause.lowerBound) : []
    guard var pieces = phrases.left(of: end, floor: clause.lowerBound) else {
      return facilities.map { Target(name: $0, parties: [], part: nil, piece: end) }
    }
    if pieces.lowerBound > clause.lowerBound, let zone = reading.organization(sentence.tokens[pieces.lowerBound - 1]),
      zone == reading.mentions.zone,
      pieces.count == 1
    {
      pieces = pieces.lowerBound - 1..<pieces.upperBound
    }
    var list = phrases.words(pieces)
    var areProjects = false
    if let etc = list.startIndex(ofFirst: "等") {
      areProjects = list.hasSuffix("项目")
      list = String(list[..<etc])
    }
    if let of = list.endIndex(ofLast: "的") { list = String(list[of...]) }
    let named = list.split(separator: "、").map(String.init).compactMap { name -> Target? in
      let text = Array(name.utf8)
      if areProjects, (4...20).contains(name.count) {
        return Target(name: name, parties: [], part: nil, piece: pieces.lowerBound)
      }
      guard name.count >= 3, name.count <= 24,
        words.ends(text, at: text.count, with: words.places) || words.ends(text, at: text.count, with: words.heads),
        words.specificBytes(text) >= 6, !words.isPlain(text)
      else { return nil }
      return Target(name: name, parties: [], part: nil, piece: pieces.lowerBound)
    }
    return named + facilities.map { Target(name: $0, parties: [], part: nil, piece: pieces.lowerBound) }
  }

  /// The parks and institutes that close a list of what is built: 商务中心、检验综合楼.
  /// - Parameter end: the piece behind the list; afterwards the one behind what stands in front of them.
  private func facilities(before end: inout Int, floor: Int) -> [String] {
    var names: [String] = []
    while end > floor, let organization = reading.organization(sentence.tokens[end - 1]),
      [.park, .institute].contains(reading.mentions.organizations[organization].kind)
    {
      let goesOn = end - 2 > floor && sentence.tokens[end - 2].mark == .pause
      guard goesOn || !names.isEmpty else { break }
      names.insert(reading.words(sentence, sentence.tokens[end - 1]), at: 0)
      end -= goesOn ? 2 : 1
    }
    return names
  }

  /// 引进A、B等综合配套项目: each that is named.
  func objects(_ index: Int) -> [Target]? {
    let clause = sentence.clauses[sentence.clauseOf[index]]
    guard let etc = (index..<clause.upperBound).first(where: { sentence.tokens[$0].kind == .etc }), etc > index + 1
    else { return nil }
    let phrases = PhraseReader(reading: reading, sentence: sentence)
    guard phrases.words(etc..<clause.upperBound).hasSuffix("项目") else { return nil }
    let names = phrases.words(index + 1..<etc).split(separator: "、").map(String.init)
    guard names.allSatisfy({ (4...20).contains($0.count) }) else { return nil }
    return names.map { Target(name: $0, parties: [], part: nil, piece: index) }
  }
}
