import NewsModel

extension FigureWalk {
  /// 提高2.6个百分点.
  mutating func readPoint(_ frame: FigureFrame) {
    if frame.links(any: ["高于", "低于", "快于", "高出", "少于", "多于"]) { return }
    guard let move = frame.links.first(where: { $0.classes.contains(.up) || $0.classes.contains(.down) }) else {
      return
    }
    guard let name = name(frame) ?? lastTold, !["拖累", "拉动", "贡献"].contains(where: { name.contains($0) }) else { return }
    var amount = frame.quantity.amount
    if move.classes.contains(.down) { amount.value = -amount.value }
    addIndicator(frame, name: name, measure: .change, amount: amount, rule: "figure.points")
  }

  /// 居全市第2位, 排名上升49位.
  mutating func readRank(_ frame: FigureFrame) {
    var name: String?
    var position = frame.index - 1
    while position >= frame.clause.lowerBound, name == nil {
      if let cue = sentence.tokens[position].cue, cue.classes.contains(.rank) || cue.classes.contains(.reach) {
        var end = position
        while end > frame.clause.lowerBound, let before = sentence.tokens[end - 1].cue,
          !before.classes.isDisjoint(with: [.adv, .done, .rank])
        { end -= 1 }
        name = reader.phrases.left(of: end, floor: frame.clause.lowerBound).map { reader.phrases.words($0) }
        break
      }
      position -= 1
    }
    if let words = name, words.hasSuffix("中"), let growth = growthInFront(frame) { name = growth }
    if name == nil || name?.hasPrefix("第") == true { name = rankedIn(frame) ?? nil }
    if name == "增速" || name == "增幅" { name = lastName.map { $0 + "增速" } }
    if let words = name, ["数量", "总数", "家数"].contains(words), let lastCounted { name = lastCounted + words }
    if name == "总量" || name == "规模" { name = lastName }
    if let words = name, words.hasSuffix("总量"), words != "总量" { name = String(words.dropLast(2)) }
    guard let name = name ?? lastName else { return }
    lastRanked = name
    addIndicator(frame, name: name, measure: .rank, rule: "figure.rank")
  }

  /// 增速在全省开发区中排名第二, …年均增速达27%,在全市开发区中居首位: the growth that is ranked.
  private func growthInFront(_ frame: FigureFrame) -> String? {
    let words = reader.phrases.words(frame.clause)
    if words.hasPrefix("增速") || words.hasPrefix("增幅") { return lastName.map { $0 + "增速" } }
    guard words.hasPrefix("在"), let lastTold,
      !["评价", "考核", "榜", "排名中", "评估", "评比"].contains(where: { words.contains($0) })
    else {
      return nil
    }
    return lastTold
  }

  /// 在…全省开发区综合评价中,…位列第一: the list that the rank is in.
  func rankedIn(_ frame: FigureFrame) -> String? {
    let words = reading.words(paragraph, sentence.range.lowerBound..<frame.quantity.place.range.lowerBound)
    guard let start = words.endIndex(ofLast: "在"), let end = words[start...].firstIndex(of: "中") else { return nil }
    var name = String(words[start..<end])
    if let of = name.endIndex(ofLast: "的") { name = String(name[of...]) }
    return (4...30).contains(name.count) ? name : nil
  }
}
