import Lexicon
import NewsModel
import PageReading
import Testing

@Suite("Reading a page")
struct PageReaderTests {
  private let reader = PageReader(lexicon: Lexicon())

  @Test("A page tells its encoding, its format, and what was left out")
  func page() {
    let bytes = EncodedText.bytes(SamplePages.html.replacing("开园", with: "开\u{AD}园"), .utf16LittleEndian, mark: true)
    guard case .page(let page) = reader.read(bytes, hint: PathHint(path: "a.html")) else {
      Issue.record("refused")
      return
    }
    #expect(page.encoding == .utf16LittleEndian)
    #expect(page.format == .html)
    #expect(page.notes.map(\.code).starts(with: [.invisibleCharacters, .pageFurniture]))
  }

  @Test("A file that is no page is refused with its reason")
  func refused() {
    #expect(
      reader.read(Array("%PDF-1.7".utf8), hint: PathHint(path: "a.txt"))
        == .refused(.unsupported(format: "PDF document")))
    #expect(reader.read([], hint: PathHint()) == .refused(.empty))
  }

  @Test("The same bytes and the same hint give the same page")
  func repeatable() {
    let hint = PathHint(path: "2025-03-06_平川日报_A03.txt")
    let bytes = EncodedText.bytes(SamplePages.plain, .gb18030)
    #expect(reader.read(bytes, hint: hint) == reader.read(bytes, hint: hint))
  }
}
