/// What a file recognisably is when it is no text, by the bytes that it begins with.
enum FileSignature {
  /// A kind of file: its name, and the bytes that stand at an offset.
  private struct Mark {
    let format: String
    let offset: Int
    let bytes: [UInt8]

    init(_ format: String, _ bytes: [UInt8], at offset: Int = 0) {
      self.format = format
      self.offset = offset
      self.bytes = bytes
    }

    init(_ format: String, _ text: String, at offset: Int = 0) {
      self.init(format, Array(text.utf8), at: offset)
    }
  }

  /// Marks of three bytes or fewer would hit texts too; where a kind has only such, they are long enough with what follows.
  private static let marks: [Mark] = [
    Mark("PNG picture", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A]),
    Mark("JPEG picture", [0xFF, 0xD8, 0xFF]),
    Mark("GIF picture", "GIF87a"),
    Mark("GIF picture", "GIF89a"),
    Mark("TIFF picture", [0x49, 0x49, 0x2A, 0x00]),
    Mark("TIFF picture", [0x4D, 0x4D, 0x00, 0x2A]),
    Mark("JPEG 2000 picture", [0x00, 0x00, 0x00, 0x0C, 0x6A, 0x50, 0x20, 0x20]),
    Mark("PSD picture", "8BPS\u{0}"),
    Mark("icon", [0x00, 0x00, 0x01, 0x00]),
    Mark("PDF document", "%PDF-"),
    Mark("PostScript document", "%!PS"),
    Mark("RTF document", "{\\rtf"),
    Mark("MHTML page", "From: <Saved by "),
    Mark("CAJ document", "CAJ\u{0}"),
    Mark("RAR archive", "Rar!\u{1A}\u{7}"),
    Mark("7z archive", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
    Mark("gzip archive", [0x1F, 0x8B, 0x08]),
    Mark("xz archive", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]),
    Mark("zstd archive", [0x28, 0xB5, 0x2F, 0xFD]),
    Mark("LZ4 archive", [0x04, 0x22, 0x4D, 0x18]),
    Mark("tar archive", "ustar", at: 257),
    Mark("OLE document (.doc, .xls, .ppt, .wps)", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
    Mark("ELF program", [0x7F, 0x45, 0x4C, 0x46]),
    Mark("Java class", [0xCA, 0xFE, 0xBA, 0xBE]),
    Mark("WebAssembly program", [0x00, 0x61, 0x73, 0x6D]),
    Mark("SQLite database", "SQLite format 3\u{0}"),
    Mark("MP4 video", "ftyp", at: 4),
    Mark("MP3 audio", "ID3\u{2}"),
    Mark("MP3 audio", "ID3\u{3}"),
    Mark("MP3 audio", "ID3\u{4}"),
    Mark("MP3 audio", [0xFF, 0xFB]),
    Mark("MP3 audio", [0xFF, 0xF3]),
    Mark("MP3 audio", [0xFF, 0xF2]),
    Mark("FLAC audio", "fLaC"),
    Mark("Ogg media", "OggS\u{0}"),
    Mark("Matroska video", [0x1A, 0x45, 0xDF, 0xA3]),
    Mark("Flash video", "FLV\u{1}"),
    Mark("TrueType font", [0x00, 0x01, 0x00, 0x00]),
    Mark("OpenType font", "OTTO\u{0}"),
    Mark("WOFF font", "wOFF"),
    Mark("WOFF font", "wOF2"),
    Mark("UTF-32 text", [0x00, 0x00, 0xFE, 0xFF]),
    Mark("UTF-32 text", [0xFF, 0xFE, 0x00, 0x00]),
  ]

  /// The name of what the file is; nil where it may be text.
  static func format(of bytes: UnsafeBufferPointer<UInt8>) -> String? {
    func stands(_ pattern: [UInt8], at offset: Int) -> Bool {
      bytes.count >= offset + pattern.count
        && UnsafeBufferPointer(rebasing: bytes[offset..<offset + pattern.count]).elementsEqual(pattern)
    }
    func stands(_ text: String, at offset: Int) -> Bool { stands(Array(text.utf8), at: offset) }
    if let mark = marks.first(where: { stands($0.bytes, at: $0.offset) }) { return mark.format }
    if stands("PK\u{3}\u{4}", at: 0) || stands("PK\u{5}\u{6}", at: 0) { return package(bytes) }
    if stands("RIFF", at: 0) {
      if stands("WEBP", at: 8) { return "WebP picture" }
      if stands("WAVE", at: 8) || stands("AVI ", at: 8) { return "RIFF media" }
    }
    if stands("BZh", at: 0), stands([0x31, 0x41, 0x59, 0x26, 0x53, 0x59], at: 4) { return "bzip2 archive" }
    // A bitmap tells its own size in little-endian order, and its reserved bytes are zero.
    if stands("BM", at: 0), stands([0, 0, 0, 0], at: 6) { return "BMP picture" }
    return nil
  }

  /// What a ZIP file holds, by the names of its members, which stand uncompressed in it.
  private static func package(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    let kinds: [(mark: [UInt8], format: String)] = [
      (Array("application/epub+zip".utf8), "EPUB book"),
      (Array("application/vnd.oasis.opendocument".utf8), "OpenDocument"),
      (Array("OFD.xml".utf8), "OFD document"),
      (Array("word/".utf8), "DOCX document"),
      (Array("xl/".utf8), "XLSX document"),
      (Array("ppt/".utf8), "PPTX document"),
    ]
    var index = 0
    let end = min(bytes.count, 65_536)
    while index + 30 < end {
      if bytes[index] == 0x50, bytes[index + 1] == 0x4B, bytes[index + 2] == 3, bytes[index + 3] == 4 {
        let member = UnsafeBufferPointer(rebasing: bytes[index + 30..<min(bytes.count, index + 110)])
        for kind in kinds where member.starts(with: kind.mark) || contains(member, kind.mark, near: 8) {
          return kind.format
        }
      }
      index += 1
    }
    return "ZIP archive"
  }

  /// Whether a mark stands within the bytes: a first member `mimetype` is followed at once by its content.
  private static func contains(_ bytes: UnsafeBufferPointer<UInt8>, _ mark: [UInt8], near offset: Int) -> Bool {
    bytes.count >= offset + mark.count && bytes.starts(with: Array("mimetype".utf8))
      && UnsafeBufferPointer(rebasing: bytes[offset..<offset + mark.count]).elementsEqual(mark)
  }
}
