import NewsModel

/// Reads the names of products from a place of a sentence on.
struct ProductPhrases {
  let reading: ArticleReading
  let sentence: ParsedSentence
  let words: ProductWords

  /// A product and the piece in which its name ends.
  struct Found {
    let name: String
    let piece: Int
  }

  private var tokens: [CueToken] { sentence.tokens }
  private var text: [UInt8] { reading.text.paragraphs[sentence.paragraph].bytes }

  /// The products behind a place: 精油、面膜和口服液 are three.
  /// - Parameters:
  ///   - start: byte where the phrase begins, inside the first piece.
  ///   - piece: the first piece.
  ///   - limit: the piece that closes the clause.
  ///   - direct: whether the name must begin right there; else words up to 的 are passed over.
  func products(from start: Int, piece: Int, limit: Int, direct: Bool) -> [Found] {
    parted(read(from: start, piece: piece, limit: limit, direct: direct))
  }

  private func read(from start: Int, piece: Int, limit: Int, direct: Bool) -> [Found] {
    var found: [Found] = []
    var segment = start
    var position = piece
    while position < min(limit, piece + 12) {
      let token = tokens[position]
      if let end = nameEnd(position, segment, limit) {
        if let product = quotedName(segment, end) ?? quotedFirst(segment, position, end) { return [product] }
        position = end + 1
        continue
      }
      switch token.kind {
      case .of:
        if let product = product(segment, position) { found = [product] } else if direct { return found }
        segment = token.range.upperBound
      case .mark(.pause):
        guard let product = product(segment, position) else { return found }
        found.append(product)
        segment = token.range.upperBound
      case .quantity, .time:
        if let product = product(segment, position) { return found + [product] }
        if direct || !found.isEmpty { return found }
        segment = token.range.upperBound
      case .cue(let cue) where isBreak(cue):
        if let product = product(segment, position) {
          found.append(product)
          guard ["和", "与", "及", "以及"].contains(cue.word) else { return found }
        } else if direct {
          return found
        }
        segment = token.range.upperBound
      case .text, .cue: break
      default: return found + [product(segment, position)].compactMap { $0 }
      }
      position += 1
    }
    if let product = product(segment, position) {
      if found.count == 1, tokens[found[0].piece + 1 < tokens.count ? found[0].piece + 1 : found[0].piece].kind == .of {
        found = []
      }
      found.append(product)
    }
    return found
  }

  private func isBreak(_ cue: Cue) -> Bool {
    if cue.classes.contains(.noun) || cue.classes.contains(.nominal) { return false }
    if cue.classes.contains(.verb), cue.word.utf8.count > 3,
      cue.classes.isDisjoint(with: [.prep, .adv, .light, .stage, .done])
    {
      return false
    }
    return true
  }

  /// The product between a byte and a piece.
  private func product(_ start: Int, _ end: Int) -> Found? {
    guard end > 0, tokens[end - 1].range.upperBound > start else { return nil }
    let range = start..<tokens[end - 1].range.upperBound
    guard let place = words.product(in: text, range) else { return nil }
    let printed = reading.words(sentence.paragraph, place)
    guard printed.count <= 20 else { return nil }
    return Found(name: printed, piece: end - 1)
  }

  /// The closing quote mark of a name that begins at a piece: “云图”平台.
  private func nameEnd(_ position: Int, _ segment: Int, _ limit: Int) -> Int? {
    guard tokens[position].mark == .quoteOpen else { return nil }
    return PhraseReader(reading: reading, sentence: sentence).closing(position, .quoteOpen, .quoteClose, limit)
  }

  /// “云图”巡检平台: a name that begins with words in quote marks.
  private func quotedFirst(_ segment: Int, _ open: Int, _ close: Int) -> Found? {
    guard tokens[open].range.lowerBound == segment, close + 1 < tokens.count,
      tokens[close + 1].isNominal || tokens[close + 1].cue != nil,
      let end = words.namedEnd(
        text, tokens[close].range.upperBound..<min(sentence.range.upperBound, tokens[close].range.upperBound + 30))
    else { return nil }
    let range = tokens[close].range.upperBound..<end
    guard !text[range].contains(0x2C),
      let piece = (close + 1..<tokens.count).first(where: { tokens[$0].range.upperBound >= end })
    else { return nil }
    guard !tokens[close + 1..<piece + 1].contains(where: { $0.kind == .of || $0.mark != nil }) else { return nil }
    return Found(name: reading.words(sentence.paragraph, segment..<end), piece: piece)
  }

  /// 面膜和口服液: two products with nothing but 和 between them.
  private func parted(_ found: [Found]) -> [Found] {
    found.flatMap { product -> [Found] in
      for joint in ["和", "与", "及"] {
        guard let end = product.name.endIndex(ofFirst: joint) else { continue }
        let two = String(product.name[end...])
        let one = String(product.name[..<product.name.index(before: end)])
        if isProduct(one), isProduct(two) {
          return [Found(name: one, piece: product.piece), Found(name: two, piece: product.piece)]
        }
      }
      return [product]
    }
  }

  private func isProduct(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    return words.product(in: bytes, bytes.indices)?.upperBound == bytes.count
  }

  /// 巡检大模型“云眼”: what is quoted behind a product is its name.
  private func quotedName(_ segment: Int, _ close: Int) -> Found? {
    guard let open = (0..<close).last(where: { tokens[$0].mark == .quoteOpen }),
      tokens[open].range.lowerBound > segment,
      product(segment, open) != nil
    else { return nil }
    return Found(
      name: reading.words(sentence.paragraph, tokens[open].range.lowerBound..<tokens[close].range.upperBound),
      piece: close)
  }
}
