/// Reads numbers in digits and in 一二三 at a place of a folded text.
struct NumeralReader: Sendable {
  /// What a character of a Chinese number is.
  private enum Piece: Sendable {
    case digit(Int)
    case size(Int)
    case half
    case open
    case point
  }

  private let pieces: WordTrie<Piece>
  /// Words such as 千瓦, 百分 that begin like a size and are none.
  private let notSizes: WordTrie<Bool>

  /// - Parameter measures: the measure words, of which some begin like a size (千瓦, 千克).
  init(measures: [String]) {
    var list: [(String, Piece)] = []
    for (index, word) in ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"].enumerated() {
      list.append((word, .digit(index)))
    }
    list += [("〇", .digit(0)), ("○", .digit(0)), ("两", .digit(2)), ("俩", .digit(2))]
    list += [("十", .size(1)), ("百", .size(2)), ("千", .size(3)), ("万", .size(4)), ("亿", .size(8))]
    list += [("半", .half), ("余", .open), ("多", .open), ("几", .open), ("来", .open), ("点", .point)]
    pieces = WordTrie(list)
    let sizes = ["百", "千", "万", "亿", "十"]
    let words = measures.filter { word in sizes.contains { word.hasPrefix($0) } }
    notSizes = WordTrie((words + ["百分"]).map { ($0, true) })
  }

  /// The number that begins at an offset; nil where none does.
  func read(_ text: [UInt8], at start: Int, limit: Int) -> Numeral? {
    guard start < limit else { return nil }
    if Ascii.isDigit(text[start]) { return readDigits(text, start, limit) }
    guard text[start] >= 0xE3 else { return nil }
    return readHan(text, start, limit)
  }

  // MARK: Digits

  private func readDigits(_ text: [UInt8], _ start: Int, _ limit: Int) -> Numeral? {
    var number = DecimalNumber(0)
    var index = start
    var count = 0
    while index < limit {
      let byte = text[index]
      if Ascii.isDigit(byte) {
        guard count < 17 else { return nil }
        number.digits = number.digits * 10 + Int(byte - 0x30)
        count += 1
      } else if byte != 0x2C || !isThousands(text, index, limit, count) {
        break
      }
      index += 1
    }
    if index + 1 < limit, text[index] == 0x2E, Ascii.isDigit(text[index + 1]) {
      index += 1
      while index < limit, Ascii.isDigit(text[index]), count < 17 {
        number.digits = number.digits * 10 + Int(text[index] - 0x30)
        number.exponent -= 1
        index += 1
        count += 1
      }
    }
    var numeral = Numeral(value: number, end: index)
    readSizes(text, &numeral, limit)
    return numeral
  }

  /// Whether a comma parts thousands: `1,200`, not the clause comma of `3,40`.
  private func isThousands(_ text: [UInt8], _ comma: Int, _ limit: Int, _ digitsBefore: Int) -> Bool {
    guard digitsBefore > 0, comma + 3 < limit else { return false }
    for step in 1...3 where !Ascii.isDigit(text[comma + step]) { return false }
    return comma + 4 >= limit || !Ascii.isDigit(text[comma + 4])
  }

  /// Takes 百, 千, 万, 亿 behind digits in, with 余 or 多 between.
  private func readSizes(_ text: [UInt8], _ numeral: inout Numeral, _ limit: Int) {
    var index = numeral.end
    var open = false
    if let (piece, end) = pieces.longest(in: text, at: index, limit: limit), case .open = piece,
      let (next, _) = size(text, at: end, limit), next > 1
    {
      open = true
      index = end
    }
    while let (power, end) = size(text, at: index, limit), power > 1 {
      numeral.value.exponent += power
      numeral.hasSize = true
      numeral.lastSize += power
      numeral.isOpen = numeral.isOpen || open
      numeral.end = end
      index = end
    }
  }

  private func size(_ text: [UInt8], at index: Int, _ limit: Int) -> (Int, Int)? {
    guard let (piece, end) = pieces.longest(in: text, at: index, limit: limit), case .size(let power) = piece,
      notSizes.longest(in: text, at: index, limit: limit) == nil
    else { return nil }
    return (power, end)
  }

  // MARK: 一二三

  private func readHan(_ text: [UInt8], _ start: Int, _ limit: Int) -> Numeral? {
    var sum = HanSum()
    var index = start
    while let (piece, end) = pieces.longest(in: text, at: index, limit: limit) {
      if case .size = piece, notSizes.longest(in: text, at: index, limit: limit) != nil { break }
      if case .point = piece {
        guard sum.takesPoint, let (next, _) = pieces.longest(in: text, at: end, limit: limit),
          case .digit = next
        else { break }
      }
      guard take(piece, into: &sum) else { break }
      index = end
    }
    guard index > start, let numeral = sum.numeral(end: index) else { return nil }
    return numeral
  }

  private func take(_ piece: Piece, into sum: inout HanSum) -> Bool {
    switch piece {
    case .digit(let digit): return sum.take(digit: digit)
    case .size(let power): return sum.take(size: power)
    case .half: return sum.takeHalf()
    case .open: return sum.takeOpen()
    case .point: return sum.takePoint()
    }
  }
}
