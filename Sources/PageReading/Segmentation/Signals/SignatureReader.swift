/// Reads signatures: 本报记者 X 通讯员 Y Z, X/文 Y/摄, bare names, with or without brackets and ornaments.
///
/// It takes a range apart at white space and separators and must be able to explain every part of it: as a role, as a
/// mark of writing or picture taking, or as a name. One part that is none of these, and it is no signature.
package struct SignatureReader: Sendable {
  private let words: PageVocabulary
  /// No signature is longer, in glyphs.
  private static let longest = 90

  /// - Parameter words: roles, marks and family names.
  package init(words: PageVocabulary) { self.words = words }

  /// 摄, which no name ends in.
  /// 摄
  private static let shot: Glyph = 0x6444

  /// A mark beside names: 文, 图, 摄.
  private enum Mark { case writer, picture, both }

  /// A part of a signature.
  private enum Part {
    case role(String, at: Int)
    case mark(Mark, attachedLeft: Bool, attachedRight: Bool, at: Int)
    case name(Range<Int>)
  }

  /// Reads a range.
  /// - Returns: nil where any part of it cannot belong to a signature, or nobody is named.
  package func read(_ range: Range<Int>, in glyphs: [Glyph]) -> Signature? {
    let core = SignatureReader.core(of: range, in: glyphs)
    guard !core.isEmpty, core.count <= SignatureReader.longest, let parts = parts(core, glyphs) else { return nil }
    return signature(parts, glyphs)
  }

  /// The range without outer white space, ornaments and enclosing brackets.
  package static func core(of range: Range<Int>, in glyphs: [Glyph]) -> Range<Int> {
    var low = range.lowerBound
    var high = range.upperBound
    func isOuter(_ glyph: Glyph) -> Bool {
      glyph == GlyphTable.space || GlyphTable.isOrnament(glyph) || glyph == GlyphTable.dash
    }
    while low < high, isOuter(glyphs[low]) { low += 1 }
    while high > low, isOuter(glyphs[high - 1]) { high -= 1 }
    guard high - low > 2 else { return low..<high }
    let encloses =
      (glyphs[low] == GlyphTable.leftBracket && glyphs[high - 1] == GlyphTable.rightBracket)
      || (glyphs[low] == GlyphTable.leftLens && glyphs[high - 1] == GlyphTable.rightLens)
    guard encloses else { return low..<high }
    return core(of: low + 1..<high - 1, in: glyphs)
  }

  private static func separates(_ glyph: Glyph) -> Bool {
    switch glyph {
    case GlyphTable.space, GlyphTable.comma, GlyphTable.listComma, GlyphTable.semicolon, GlyphTable.slash,
      GlyphTable.colon, 0x7C, 0x26, 0x2B:
      return true
    default: return GlyphTable.isOrnament(glyph)
    }
  }

  private static func binds(_ glyph: Glyph) -> Bool { glyph == GlyphTable.slash || glyph == GlyphTable.colon }

  private func parts(_ range: Range<Int>, _ glyphs: [Glyph]) -> [Part]? {
    var parts: [Part] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if SignatureReader.separates(glyphs[index]) {
        index += 1
        continue
      }
      var end = index
      while end < range.upperBound, !SignatureReader.separates(glyphs[end]) { end += 1 }
      let left = index > range.lowerBound && SignatureReader.binds(glyphs[index - 1])
      let right = end < range.upperBound && SignatureReader.binds(glyphs[end])
      guard readChunk(index..<end, left, right, glyphs, into: &parts), parts.count <= 40 else { return nil }
      index = end
    }
    return parts
  }

  /// Explains a run without separators: 记者张三, 张三摄, 科技日报记者, 文, 张三.
  private func readChunk(
    _ chunk: Range<Int>, _ left: Bool, _ right: Bool, _ glyphs: [Glyph], into parts: inout [Part]
  ) -> Bool {
    let whole = words.uses(of: chunk, in: glyphs)
    if let mark = mark(whole), !whole.contains(.role) {
      parts.append(.mark(mark, attachedLeft: left, attachedRight: right, at: chunk.lowerBound))
      return true
    }
    if let word = words.word(in: glyphs, from: chunk.lowerBound, to: chunk.upperBound), word.uses.contains(.role) {
      parts.append(.role(words.role(of: word), at: chunk.lowerBound))
      if word.bound == chunk.upperBound { return true }
      return readChunk(word.bound..<chunk.upperBound, false, right, glyphs, into: &parts)
    }
    if chunk.count > 2, glyphs[chunk.upperBound - 1] == SignatureReader.shot,
      readEnding(chunk, left, right, glyphs, into: &parts)
    {
      return true
    }
    if isName(chunk, glyphs) || chunk.count == 1 {
      guard GlyphTable.isHan(glyphs[chunk.lowerBound]) else { return false }
      parts.append(.name(chunk))
      return true
    }
    return readEnding(chunk, left, right, glyphs, into: &parts)
  }

  /// A chunk that ends in a role (科技日报记者) or in a mark (张三摄, 张三摄影报道).
  private func readEnding(
    _ chunk: Range<Int>, _ left: Bool, _ right: Bool, _ glyphs: [Glyph], into parts: inout [Part]
  ) -> Bool {
    guard let word = words.word(in: glyphs, backFrom: chunk.upperBound, to: chunk.lowerBound),
      word.bound > chunk.lowerBound
    else { return false }
    let rest = chunk.lowerBound..<word.bound
    if word.uses.contains(.role) {
      guard rest.count <= 12, rest.allSatisfy({ GlyphTable.isHan(glyphs[$0]) }) else { return false }
      // 平川云/平川日报记者: what stands before the stroke is another medium, not a person.
      if left, case .name? = parts.last { parts.removeLast() }
      parts.append(.role(words.role(of: word), at: chunk.lowerBound))
      return true
    }
    guard let mark = mark(word.uses) else { return false }
    // 成都报道: where those who are named wrote, not another one of them.
    if mark != .picture, namesSomebody(parts), words.isPlace(rest, in: glyphs) {
      parts.append(.mark(mark, attachedLeft: true, attachedRight: right, at: rest.lowerBound))
      return true
    }
    if let opening = words.word(in: glyphs, from: rest.lowerBound, to: rest.upperBound), opening.uses.contains(.role),
      opening.bound < rest.upperBound
    {
      parts.append(.role(words.role(of: opening), at: rest.lowerBound))
      guard isName(opening.bound..<rest.upperBound, glyphs) else { return false }
      parts.append(.name(opening.bound..<rest.upperBound))
    } else {
      guard isName(rest, glyphs) else { return false }
      parts.append(.name(rest))
    }
    parts.append(.mark(mark, attachedLeft: true, attachedRight: right, at: rest.upperBound))
    return true
  }

  private func namesSomebody(_ parts: [Part]) -> Bool {
    parts.contains { part in
      if case .name = part { true } else { false }
    }
  }

  private func mark(_ uses: PageVocabulary.Uses) -> Mark? {
    if uses.contains(.both) { return .both }
    if uses.contains(.writer) { return .writer }
    if uses.contains(.picture) { return .picture }
    return nil
  }

  /// Whether a run can be a person's name by its shape: two to four Han characters, or parts divided by ·.
  private func isName(_ range: Range<Int>, _ glyphs: [Glyph]) -> Bool {
    var dots = 0
    for index in range {
      if glyphs[index] == GlyphTable.middleDot {
        guard index > range.lowerBound, index < range.upperBound - 1 else { return false }
        dots += 1
      } else if !GlyphTable.isHan(glyphs[index]) {
        return false
      }
    }
    if dots > 0 { return range.count <= 16 }
    if range.count == 4 { return words.hasCompoundSurname(glyphs, at: range.lowerBound) }
    return range.count == 2 || range.count == 3
  }
}

extension SignatureReader {
  /// What was understood while the parts are gone through.
  private struct Understanding {
    var signature = Signature()
    var role: String?
    /// Whether names that follow are those of photographers.
    var pictures = false
    /// First person that no mark has spoken of yet, and where the words about these people begin.
    var unmarked = 0
    var unmarkedStart: Int?

    mutating func add(_ name: Range<Int>) {
      if unmarkedStart == nil { unmarkedStart = name.lowerBound }
      signature.people.append(Signature.Person(name: name, role: role, tookPictures: pictures))
    }

    /// A mark speaks of the people before it, or of those behind it.
    mutating func apply(_ mark: Mark, leads: Bool, at place: Int) {
      if leads {
        pictures = mark == .picture
        unmarkedStart = place
      } else {
        for person in unmarked..<signature.people.count { signature.people[person].tookPictures = mark == .picture }
        pictures = false
      }
      if mark == .both { signature.isOfBoth = true }
      if mark == .picture { signature.picturesFrom = signature.picturesFrom ?? unmarkedStart }
      if mark != .picture { signature.isExplicit = true }
      unmarked = signature.people.count
      if !leads { unmarkedStart = nil }
    }
  }

  private func signature(_ parts: [Part], _ glyphs: [Glyph]) -> Signature? {
    var known = Understanding()
    var index = 0
    while index < parts.count {
      switch parts[index] {
      case .role(let name, let place):
        known.role = name.isEmpty ? nil : name
        known.signature.isExplicit = true
        if known.unmarkedStart == nil { known.unmarkedStart = place }
      case .name(let range):
        guard let name = wholeName(range, parts, &index) else { return nil }
        known.add(name)
        note(name, glyphs, in: &known.signature)
      case .mark(let first, let left, var right, let place):
        var mark = first
        if index + 1 < parts.count, case .mark(let second, true, let secondRight, _) = parts[index + 1] {
          index += 1
          if mark != second { mark = .both }
          right = secondRight
        }
        let leads = !left && (known.signature.people.count == known.unmarked || right)
        known.apply(mark, leads: leads, at: place)
      }
      index += 1
    }
    return known.signature.people.isEmpty ? nil : known.signature
  }

  /// A name of two characters may be set with a space between them: 康　宁.
  private func wholeName(_ range: Range<Int>, _ parts: [Part], _ index: inout Int) -> Range<Int>? {
    guard range.count == 1 else { return range }
    guard index + 1 < parts.count, case .name(let next) = parts[index + 1], next.count <= 2 else { return nil }
    index += 1
    return range.lowerBound..<next.upperBound
  }

  private func note(_ name: Range<Int>, _ glyphs: [Glyph], in signature: inout Signature) {
    var weight = words.surnameWeight(glyphs, at: name.lowerBound)
    if words.hasCompoundSurname(glyphs, at: name.lowerBound) { weight = 2 }
    if weight > 0 { signature.surnames += 1 }
    signature.weakestSurname = min(signature.weakestSurname, weight)
  }
}
