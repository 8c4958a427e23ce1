import NewsModel

/// Production lines: projects of their own, or parts of one.
extension ProjectFinder {
  static let lines = WordEndings(["生产线", "产线", "中试线", "量产线", "试验线", "测试线", "封测线"])

  func isLine(_ text: [UInt8], _ token: CueToken) -> Bool {
    words.ends(text, at: token.range.upperBound, with: ProjectFinder.lines)
  }

  /// A production line is a project of its own only with 年产 or 二期 in front; else it is part of one.
  func standsAlone(_ pieces: Range<Int>, _ sentence: ParsedSentence, _ floor: Int) -> Bool {
    let first = sentence.tokens[pieces.lowerBound]
    if isPhaseOfCurrent(pieces, sentence) { return false }
    if isAttributed(pieces, sentence, floor) { return true }
    if first.classes.contains(.yearly) || isFunded(pieces, sentence) { return true }
    return pieces.lowerBound > floor && sentence.tokens[pieces.lowerBound - 1].classes.contains(.phase)
  }

  /// 去年投产的谐波减速器产线, 投资2亿元建设的…产线: a stage or the building of it is told in front.
  private func isAttributed(_ pieces: Range<Int>, _ sentence: ParsedSentence, _ floor: Int) -> Bool {
    guard pieces.lowerBound - 2 >= floor, sentence.tokens[pieces.lowerBound - 1].kind == .of,
      let cue = sentence.tokens[pieces.lowerBound - 2].cue
    else { return false }
    return !cue.stages.isEmpty || ProjectFinder.buildVerbs.contains(cue.word)
  }

  /// 硅光中试线总投资4.2亿元: money for it stands right behind.
  private func isFunded(_ pieces: Range<Int>, _ sentence: ParsedSentence) -> Bool {
    guard pieces.upperBound < sentence.tokens.count else { return false }
    let next = reading.words(sentence, sentence.tokens[pieces.upperBound])
    return next.hasPrefix("总投资") || next.hasPrefix("计划总投资") || next.hasPrefix("投资额")
  }
}
