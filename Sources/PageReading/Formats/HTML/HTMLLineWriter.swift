import NewsModel

/// Writes the lines of a saved page: white space folds as a browser folds it, character references become characters.
struct HTMLLineWriter {
  /// The line that grows.
  var assembler: LineAssembler
  private let bytes: UnsafeBufferPointer<UInt8>

  /// White space that has not been written yet: a byte that can stand for it, and whether a line end is in it.
  private var space: Range<Int>?
  private var spaceHasLineEnd = false
  /// Whether the last character needs no space beside it where the source breaks its line.
  private var endsWide = true

  init(_ text: DecodedText, _ bytes: UnsafeBufferPointer<UInt8>) {
    assembler = LineAssembler(text)
    self.bytes = bytes
  }

  /// Adds one run of text to the line.
  /// - Parameter isPreformatted: whether white space stands as it is.
  mutating func write(_ flow: HTMLFlow, isPreformatted: Bool) {
    for index in flow.parts.indices {
      let range = flow.parts[index].range
      var position = range.lowerBound
      while position < range.upperBound {
        if bytes[position] == UInt8(ascii: "&") {
          write(ampersandAt: &position, flow.parts, index)
        } else if !isPreformatted, bytes[position].isHTMLSpace {
          fold(position)
          position += 1
        } else {
          let start = position
          while position < range.upperBound, bytes[position] != UInt8(ascii: "&"),
            isPreformatted || !bytes[position].isHTMLSpace
          { position += 1 }
          writeText(start..<position)
        }
      }
    }
  }

  /// Parts two cells of a row by white space that stands between them in the page.
  /// - Returns: false where there is none.
  mutating func writeGap(_ range: Range<Int>) -> Bool {
    guard let index = range.first(where: { bytes[$0].isHTMLSpace }) else { return false }
    writeSpace(index..<index + 1)
    space = nil
    return true
  }

  /// Ends the line; nil where it is blank.
  mutating func finish(blankLinesBefore: Int, markup: Line.Markup?) -> Line? {
    space = nil
    endsWide = true
    return assembler.finish(blankLinesBefore: blankLinesBefore, markup: markup)
  }

  private mutating func fold(_ index: Int) {
    let byte = bytes[index]
    if let known = space, bytes[known.lowerBound] == 0x20 || byte != 0x20 {
      spaceHasLineEnd = spaceHasLineEnd || byte == 0x0A || byte == 0x0D
      return
    }
    spaceHasLineEnd = space != nil && spaceHasLineEnd || byte == 0x0A || byte == 0x0D
    space = index..<index + 1
  }

  private mutating func writeText(_ range: Range<Int>) {
    var index = range.lowerBound
    flushSpace(nextIsWide: LineScan.isWide(bytes.nextScalar(at: &index)))
    assembler.append(range)
    var last = range.upperBound - 1
    while last > range.lowerBound, bytes[last] & 0xC0 == 0x80 { last -= 1 }
    endsWide = LineScan.isWide(bytes.nextScalar(at: &last))
  }

  private mutating func flushSpace(nextIsWide: Bool) {
    guard let space else { return }
    self.space = nil
    // Chinese sources break lines anywhere; no space was meant there.
    if spaceHasLineEnd, endsWide || nextIsWide { return }
    writeSpace(space)
  }

  private mutating func writeSpace(_ range: Range<Int>) {
    if bytes[range.lowerBound] == 0x20 {
      assembler.append(range)
    } else {
      assembler.append([0x20], readFrom: range)
    }
  }

  private mutating func write(ampersandAt position: inout Int, _ parts: [HTMLFlow.Part], _ part: Int) {
    let end = parts[part].range.upperBound
    let reference = CharacterReference(bytes, at: position, end: end)
    let length = reference?.length ?? 1
    defer { position += length }
    guard readsTheSame(reference, at: position, parts, part) else { return }
    guard let reference else {
      writeText(position..<position + 1)
      return
    }
    guard !reference.characters.isEmpty else { return }
    let isWide = reference.characters.withUnsafeBufferPointer { characters in
      var index = 0
      return LineScan.isWide(characters.nextScalar(at: &index))
    }
    flushSpace(nextIsWide: isWide)
    assembler.append(reference.characters, readFrom: position..<position + reference.length)
    endsWide = isWide
  }

  /// Whether a reference reads the same once tags and characters without width between the parts are gone: evidence is
  /// cut from the file and joined before its references are undone.
  private func readsTheSame(
    _ reference: CharacterReference?, at position: Int, _ parts: [HTMLFlow.Part], _ part: Int
  ) -> Bool {
    let end = parts[part].range.upperBound
    if let reference, bytes[position + reference.length - 1] == UInt8(ascii: ";") { return true }
    var stop = position + 1
    while stop < end, bytes[stop].isLetterOrDigit || bytes[stop] == UInt8(ascii: "#") { stop += 1 }
    if stop < end, bytes[stop] > 0x20, bytes[stop] < 0x7F, bytes[stop] != UInt8(ascii: "&") { return true }
    return joined(from: position, parts, part).withUnsafeBufferPointer {
      CharacterReference($0, at: 0, end: $0.count) == reference
    }
  }

  /// The next bytes of the line as they read once everything that is left out is gone.
  private func joined(from position: Int, _ parts: [HTMLFlow.Part], _ part: Int) -> [UInt8] {
    var result: [UInt8] = [bytes[position]]
    for part in part..<parts.count {
      var index =
        result.count == 1 && parts[part].range.contains(position) ? position + 1 : parts[part].range.lowerBound
      let end = parts[part].range.upperBound
      while index < end {
        guard result.count <= CharacterReference.longest else { return result }
        let start = index
        if bytes[index] == UInt8(ascii: "&"), let next = CharacterReference(bytes, at: index, end: end) {
          guard next.characters.isInvisible else { return result }
          index += next.length
          continue
        }
        if LineScan.kind(bytes, at: &index) != .invisible { result += bytes[start..<index] }
      }
    }
    return result
  }
}

extension [UInt8] {
  /// Whether it is nothing but characters that lines leave out; true where it is empty.
  fileprivate var isInvisible: Bool {
    withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        if LineScan.kind(bytes, at: &index) != .invisible { return false }
      }
      return true
    }
  }
}
