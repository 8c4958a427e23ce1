import NewsModel
import PageReading
import Testing

@Suite("Files that are no pages")
struct RefusalTests {
  @Test(
    "Nothing, or nothing but white space, is empty",
    arguments: ["", " ", "\n\n", "\u{3000}\r\n\t \u{A0}", "\u{FEFF}", "\u{200B}\n"])
  func empty(_ text: String) {
    #expect(refusal(Array(text.utf8)) == .empty)
  }

  @Test("White space in UTF-16 is empty too")
  func emptyUTF16() {
    #expect(refusal(EncodedText.bytes("\n \n", .utf16BigEndian, mark: true)) == .empty)
  }

  @Test("A zero byte is no text, and the offset says where it stands")
  func zeroByte() {
    let bytes = Array("高新区".utf8) + [0] + Array("产业".utf8)
    #expect(refusal(bytes) == .binary(offset: 9))
  }

  @Test("Many control characters are no text")
  func controls() {
    let bytes = (0..<200).map { UInt8($0 % 7 == 3 ? 0x02 : 0x41) }
    #expect(refusal(bytes) == .binary(offset: 3))
  }

  @Test("Bytes that no encoding gives a text for are undecodable")
  func undecodable() {
    var random = SeededRandom(seed: 7)
    let bytes = (0..<3000).map { _ in UInt8.random(in: 0x80...0xFF, using: &random) }
    guard case .undecodable = refusal(bytes) else {
      Issue.record("\(String(describing: refusal(bytes)))")
      return
    }
  }

  struct Signature: Sendable, CustomTestStringConvertible {
    let format: String
    let bytes: [UInt8]
    var testDescription: String { format }
    init(_ format: String, _ bytes: [UInt8]) {
      self.format = format
      self.bytes = bytes
    }
    init(_ format: String, _ text: String) { self.init(format, Array(text.utf8)) }
  }

  /// A ZIP file's first member header, with a name.
  static func zip(_ member: String) -> [UInt8] {
    [0x50, 0x4B, 3, 4] + [UInt8](repeating: 0, count: 26) + Array(member.utf8)
  }

  static let signatures: [Signature] = [
    Signature("PNG picture", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
    Signature("JPEG picture", [0xFF, 0xD8, 0xFF, 0xE0]),
    Signature("GIF picture", "GIF89a.."),
    Signature("WebP picture", "RIFF....WEBPVP8 "),
    Signature("BMP picture", Array("BM1234".utf8) + [0, 0, 0, 0, 54, 0]),
    Signature("TIFF picture", [0x49, 0x49, 0x2A, 0x00, 8, 0]),
    Signature("PDF document", "%PDF-1.7\n"),
    Signature("ZIP archive", zip("a.txt")),
    Signature("DOCX document", zip("word/document.xml")),
    Signature("DOCX document", zip("[Content_Types].xml") + [1, 2, 3] + zip("word/document.xml")),
    Signature("XLSX document", zip("xl/workbook.xml")),
    Signature("PPTX document", zip("ppt/presentation.xml")),
    Signature("OFD document", zip("OFD.xml")),
    Signature("EPUB book", zip("mimetypeapplication/epub+zip")),
    Signature("RAR archive", "Rar!\u{1A}\u{7}\u{1}"),
    Signature("7z archive", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0]),
    Signature("gzip archive", [0x1F, 0x8B, 0x08, 0]),
    Signature("xz archive", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]),
    Signature("zstd archive", [0x28, 0xB5, 0x2F, 0xFD, 0]),
    Signature("bzip2 archive", Array("BZh9".utf8) + [0x31, 0x41, 0x59, 0x26, 0x53, 0x59]),
    Signature("OLE document (.doc, .xls, .ppt, .wps)", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
    Signature("ELF program", [0x7F, 0x45, 0x4C, 0x46, 2]),
    Signature("MP3 audio", "ID3\u{3}\u{0}"),
    Signature("MP4 video", [0, 0, 0, 0x18] + Array("ftypmp42".utf8)),
    Signature("SQLite database", "SQLite format 3\u{0}"),
    Signature("TrueType font", [0, 1, 0, 0, 0]),
    Signature("WOFF font", "wOF2...."),
    Signature("UTF-32 text", [0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0]),
  ]

  @Test("What is recognisably something else is named", arguments: signatures)
  func unsupported(_ signature: Signature) {
    #expect(refusal(signature.bytes) == .unsupported(format: signature.format))
  }

  @Test("Texts that begin like a file's mark are texts", arguments: ["BM系列产品", "GIF是一种格式", "ID3标签", "PK赛开赛", "II期项目"])
  func noSignature(_ text: String) {
    #expect(pageText(text).texts == [text])
  }
}
