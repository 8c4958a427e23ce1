import NewsModel

/// Plain text: every line of the file is a line of the page, after the front matter if there is one.
struct PlainTextFormat: PageFormatReader {
  let format = PageFormat.text

  func recognizes(_ text: DecodedText, hint: PathHint) -> Bool { true }

  func read(_ text: DecodedText) -> FormattedPage {
    var page = FormattedPage()
    var assembler = LineAssembler(text)
    var blankLines = 0
    text.utf8.withUnsafeBufferPointer { bytes in
      let frontMatter = FrontMatter(bytes)
      page.metadata = frontMatter?.metadata ?? PageMetadata()
      var start = frontMatter?.end ?? 0
      while start < bytes.count {
        let end = LineScan.lineEnd(bytes, from: start)
        assembler.append(start..<end.text)
        if let line = assembler.finish(blankLinesBefore: blankLines) {
          page.lines.append(line)
          blankLines = 0
        } else {
          blankLines += 1
        }
        start = end.next
      }
    }
    page.notes = assembler.notes
    return page
  }
}
