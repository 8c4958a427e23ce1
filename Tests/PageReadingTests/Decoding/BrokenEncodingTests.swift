import NewsModel
import PageReading
import Testing

@Suite("Mixed and broken encodings")
struct BrokenEncodingTests {
  @Test("Single broken bytes in UTF-8 are left out and named, the rest is read")
  func brokenBytes() {
    var bytes = Array("平川高新区共引进企业120家。\n第二行没有坏。".utf8)
    bytes.insert(0xFF, at: 6)
    bytes.insert(0xC0, at: 22)
    let page = pageText(bytes)
    #expect(page.texts == ["平川高新区共引进企业120家。", "第二行没有坏。"])
    #expect(page.notes.map(\.code) == [.unsoundBytes])
    #expect(page.notes.first?.ranges == [ByteRange(6, 7), ByteRange(22, 23)])
    #expect(page.lines[0].content.ranges == [ByteRange(0, 6), ByteRange(7, 22), ByteRange(23, 41)])
  }

  @Test("A character that the end of the file cuts is left out and named", arguments: [1, 2])
  func cutAtTheEnd(_ missing: Int) {
    let bytes = Array(Array("高新区".utf8).dropLast(missing))
    let page = pageText(bytes)
    #expect(page.texts == ["高新"])
    #expect(page.notes.first?.ranges == [ByteRange(6, 9 - missing)])
  }

  @Test("A paragraph of another encoding is left out as a whole and named")
  func foreignParagraph() {
    let lines = SamplePages.plain.split(separator: "\n").map(String.init)
    for (outer, inner) in [(TextEncoding.utf8, TextEncoding.gb18030), (.gb18030, .utf8)] {
      let parts = lines.indices.map { EncodedText.bytes(lines[$0], $0 == 3 ? inner : outer) }
      let start = parts[..<3].reduce(0) { $0 + $1.count + 1 }
      let page = pageText(Array(parts.joined(separator: [0x0A])))
      #expect(page.encoding == outer)
      #expect(
        page.texts
          == pageText(lines.enumerated().filter { $0.offset != 3 }.map(\.element).joined(separator: "\n")).texts)
      #expect(page.notes.first?.ranges == [ByteRange(start, start + parts[3].count)])
    }
  }

  @Test("Half surrogates and an odd last byte in UTF-16 are left out and named")
  func brokenUTF16() {
    var bytes = EncodedText.bytes("平川高新区", .utf16LittleEndian, mark: true)
    bytes.insert(contentsOf: [0x00, 0xD8], at: 4)
    bytes.append(0x41)
    let page = pageText(bytes)
    #expect(page.texts == ["平川高新区"])
    #expect(page.notes.first?.ranges == [ByteRange(4, 6), ByteRange(14, 15)])
  }

  @Test("Replacement characters of the file itself are kept and told")
  func replacementCharacters() {
    let page = pageText("平川高\u{FFFD}区")
    #expect(page.texts == ["平川高\u{FFFD}区"])
    #expect(page.notes.map(\.code) == [.replacementCharacters])
    #expect(page.notes.first?.ranges == [ByteRange(9, 12)])
  }

  @Test("Control and zero-width characters are left out of text and map, and counted")
  func invisible() {
    let text = "\u{FEFF}平\u{200B}川\u{1}高\u{AD}新\u{202E}区\u{2060}"
    let bytes = Array("第一行\n".utf8) + Array(text.utf8)
    let page = pageText(bytes)
    #expect(page.texts == ["第一行", "平川高新区"])
    #expect(page.notes.map(\.code) == [.invisibleCharacters])
    #expect(page.notes.first?.message.hasPrefix("6 ") == true)
    #expect(page.lines[1].content.ranges.count == 5)
    #expect(readsBack(page.lines[1], in: bytes, of: page))
  }
}
