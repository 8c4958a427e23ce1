import NewsModel

/// The paragraphs of an article as two columns: their texts one after another, each closed by a line end, and a compact
/// list of their roles and of where in the raw file they stand.
///
/// For each paragraph the list has: role, length of the text, number of runs, and for each run the distance of its raw
/// start from the end of the run before (zigzag), the widths of a unit in text and raw file, and the number of units.
struct ArticleLayout {
  /// All paragraphs, each closed by a line end.
  let body: String
  /// The packed list.
  let bytes: [UInt8]

  init(_ paragraphs: [Paragraph]) {
    var body = ""
    var writer = ByteWriter()
    var rawEnd = 0
    for paragraph in paragraphs {
      body += paragraph.text
      body += "\n"
      writer.put(ParagraphRole.allCases.firstIndex(of: paragraph.role) ?? 0)
      writer.put(paragraph.text.utf8.count)
      writer.put(paragraph.content.map.runs.count)
      for run in paragraph.content.map.runs {
        let distance = run.rawStart - rawEnd
        writer.put(distance >= 0 ? distance << 1 : (-distance << 1) - 1)
        writer.put(run.textWidth)
        writer.put(run.rawWidth)
        writer.put(run.count)
        rawEnd = run.rawEnd
      }
    }
    self.body = body
    self.bytes = writer.bytes
  }

  /// No number of a layout is larger: sums and products of a few stay whole numbers also where the bytes are damaged.
  private static let limit = 1 << 30

  /// Puts the paragraphs together again; nil where the columns do not fit each other.
  static func paragraphs(body: String, layout: [UInt8]) -> [Paragraph]? {
    var reader = ByteReader(layout)
    var paragraphs: [Paragraph] = []
    var rest = body.utf8[...]
    var rawEnd = 0
    while !reader.isAtEnd {
      guard let role = reader.next(), ParagraphRole.allCases.indices.contains(role), let length = reader.next(),
        let count = reader.next(), length >= 0, rest.count > length, (0...layout.count).contains(count)
      else { return nil }
      var map = SourceMap()
      for _ in 0..<count {
        guard let packed = reader.next(), let textWidth = reader.next(), let rawWidth = reader.next(),
          let units = reader.next(), (1...limit).contains(textWidth), (0...limit).contains(rawWidth),
          (0...limit).contains(units), (0...limit).contains(packed), (0...limit).contains(rawEnd)
        else { return nil }
        let distance = packed & 1 == 0 ? packed >> 1 : -((packed + 1) >> 1)
        map.append(rawStart: rawEnd + distance, textWidth: textWidth, rawWidth: rawWidth, count: units)
        rawEnd += distance + rawWidth * units
      }
      let end = rest.index(rest.startIndex, offsetBy: length)
      guard let text = String(rest[..<end]), map.textCount == length else { return nil }
      paragraphs.append(
        Paragraph(role: ParagraphRole.allCases[role], content: MappedText(text: text, map: map)))
      rest = rest[rest.index(after: end)...]
    }
    return rest.isEmpty ? paragraphs : nil
  }
}
