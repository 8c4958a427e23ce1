import NewsModel
import PageReading
import Testing

@Suite("Encodings")
struct EncodingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let encoding: TextEncoding
    let mark: Bool
    let text: String
    var testDescription: String { "\(encoding.rawValue)\(mark ? " with mark" : "")" }
  }

  static let cases: [Case] = [
    Case(encoding: .utf8, mark: false, text: SamplePages.plain),
    Case(encoding: .utf8, mark: true, text: SamplePages.plain),
    Case(encoding: .utf16LittleEndian, mark: false, text: SamplePages.plain),
    Case(encoding: .utf16LittleEndian, mark: true, text: SamplePages.plain),
    Case(encoding: .utf16BigEndian, mark: false, text: SamplePages.plain),
    Case(encoding: .utf16BigEndian, mark: true, text: SamplePages.plain),
    Case(encoding: .gb18030, mark: false, text: SamplePages.plain),
    Case(encoding: .utf8, mark: false, text: SamplePages.traditional),
    Case(encoding: .gb18030, mark: false, text: SamplePages.traditional),
    Case(encoding: .big5, mark: false, text: SamplePages.traditional),
    Case(encoding: .utf16LittleEndian, mark: false, text: SamplePages.traditional),
  ]

  @Test("The bytes tell the encoding, and every line reads back from its ranges", arguments: cases)
  func decodes(_ page: Case) {
    let bytes = EncodedText.bytes(page.text, page.encoding, mark: page.mark)
    let text = pageText(bytes)
    #expect(text.encoding == page.encoding)
    #expect(text.notes.isEmpty)
    #expect(text.texts == pageText(page.text).texts)
    for line in text.lines { #expect(readsBack(line, in: bytes, of: text), "\(line.text)") }
  }

  @Test("A line end of any kind gives the same lines in every encoding", arguments: cases, ["\r\n", "\r", "\u{2028}"])
  func lineEnds(_ page: Case, _ end: String) {
    // The code pages do not have U+2028 or write it in their own way.
    guard end != "\u{2028}" || page.encoding != .big5 else { return }
    let expected = pageText(page.text).lines.map { [$0.text, "\($0.blankLinesBefore)"] }
    let changed = page.text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: end)
    let text = pageText(EncodedText.bytes(changed, page.encoding, mark: page.mark))
    #expect(text.lines.map { [$0.text, "\($0.blankLinesBefore)"] } == expected)
  }

  @Test(
    "Short texts are decoded right",
    arguments: ["平川高新区", "产值增长12%", "项目签约", "江一河 摄", "第二版"],
    [TextEncoding.utf8, .gb18030, .utf16LittleEndian, .utf16BigEndian])
  func short(_ text: String, _ encoding: TextEncoding) {
    let page = pageText(EncodedText.bytes(text, encoding))
    #expect(page.encoding == encoding)
    #expect(page.texts == [text])
  }

  @Test("Characters of every width keep exact ranges in GB18030")
  func widths() {
    let text = "a一𠮷b㐀ｃ。é"
    let bytes = EncodedText.bytes(SamplePages.plain + "\n" + text, .gb18030)
    let page = pageText(bytes)
    let line = page.lines[page.lines.count - 1]
    #expect(line.text == text)
    // Every character alone reads back too.
    var offset = 0
    for character in text.unicodeScalars {
      let width = String(character).utf8.count
      let ranges = line.content.map.ranges(of: offset..<offset + width)
      let cut = ranges.flatMap { bytes[$0.start..<$0.end] }
      #expect(EncodedText.text(cut, .gb18030) == String(character))
      offset += width
    }
  }

  @Test("The page's own word for its encoding does not outweigh its bytes")
  func namedWrongly() {
    let page = pageText(SamplePages.html, path: "a.html")
    #expect(page.encoding == .utf8)
    let wrong = SamplePages.html.replacing("gb2312", with: "utf-8")
    #expect(pageText(EncodedText.bytes(wrong, .gb18030), path: "a.html").encoding == .gb18030)
  }
}
