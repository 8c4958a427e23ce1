import NewsModel

/// A page saved from a site: the text in reading order, without navigation, scripts and what else stands around it.
struct HTMLFormat: PageFormatReader {
  let format = PageFormat.html

  /// A page is HTML when it begins so, or when it is named so and has a tag in it.
  func recognizes(_ text: DecodedText, hint: PathHint) -> Bool {
    text.utf8.withUnsafeBufferPointer { bytes in
      if HTMLFormat.beginsAsPage(bytes) { return true }
      guard let ending = hint.fileExtension, ["html", "htm", "xhtml", "shtml", "shtm", "xht"].contains(ending) else {
        return false
      }
      var tokenizer = HTMLTokenizer(bytes)
      while let token = tokenizer.next() {
        if case .startTag = token { return true }
      }
      return false
    }
  }

  func read(_ text: DecodedText) -> FormattedPage {
    text.utf8.withUnsafeBufferPointer { bytes in
      let tree = HTMLTree(bytes)
      let furniture = HTMLFurniture(tree.nodes)
      var page = FormattedPage()
      var writer = HTMLLineWriter(text, bytes)
      var index = 0
      while index < tree.flows.count {
        let flow = tree.flows[index]
        let row = furniture.isLeftOut[flow.node] ? index..<index + 1 : tree.row(at: index)
        if !furniture.isLeftOut[flow.node] { write(row, of: tree, &writer, &page) }
        index = row.upperBound
      }
      page.notes = writer.assembler.notes + notes(tree, furniture, text)
      markTitle(tree.metadata, &page)
      page.metadata = tree.metadata.metadata(heading: page.lines.first { $0.markup == .title }?.text)
      if page.metadata.date == nil { page.metadata.date = printedDate(tree, furniture, bytes) }
      return page
    }
  }

  /// The day of the issue that stands with its weekday or the number of its page around the text; nil where several do.
  private func printedDate(
    _ tree: HTMLTree, _ furniture: HTMLFurniture, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> CalendarDay? {
    var days: Set<CalendarDay> = []
    for flow in tree.flows where furniture.isLeftOut[flow.node] && flow.end - flow.start <= HTMLFormat.longestDateLine {
      let words = flow.parts.map { String(decoding: bytes[$0.range], as: UTF8.self) }.joined()
      guard HTMLFormat.marksOfIssue.contains(where: words.contains), let day = WrittenDates(words).first else {
        continue
      }
      days.insert(day)
    }
    return days.count == 1 ? days.first : nil
  }

  private static let marksOfIssue = ["星期", "礼拜", "版"]
  /// In bytes.
  private static let longestDateLine = 300

  /// Writes one line, or the cells of one row of a table.
  private func write(_ row: Range<Int>, of tree: HTMLTree, _ writer: inout HTMLLineWriter, _ page: inout FormattedPage)
  {
    for index in row {
      let flow = tree.flows[index]
      if index > row.lowerBound {
        let gap = tree.flows[index - 1].end..<flow.start
        if !writer.writeGap(gap) { finish(index - 1, of: tree, &writer, &page) }
      }
      writer.write(flow, isPreformatted: tree.nodes[flow.node].element == .preformatted)
    }
    finish(row.upperBound - 1, of: tree, &writer, &page)
  }

  private func finish(_ index: Int, of tree: HTMLTree, _ writer: inout HTMLLineWriter, _ page: inout FormattedPage) {
    let flow = tree.flows[index]
    let blankLines = page.lines.isEmpty || flow.isBrokenBefore ? 0 : 1
    if let line = writer.finish(blankLinesBefore: blankLines, markup: tree.markup(of: flow)) { page.lines.append(line) }
  }

  /// Where a page has no `<h1>`, the first line that the head's title is, or begins with, is the title.
  private func markTitle(_ head: HTMLMetadata, _ page: inout FormattedPage) {
    guard !page.lines.contains(where: { $0.markup == .title }), let title = head.metadata(heading: nil).title,
      let index = page.lines.firstIndex(where: { HTMLFormat.isTitle($0.text, of: title) })
    else { return }
    let line = page.lines[index]
    page.lines[index] = Line(content: line.content, blankLinesBefore: line.blankLinesBefore, markup: .title)
  }

  /// Whether a title is a text, or the text and the site's name behind a mark.
  private static func isTitle(_ text: String, of title: String) -> Bool {
    guard text.utf8.count >= 6, title.hasPrefix(text) else { return false }
    let rest = title.dropFirst(text.count).drop { $0 == " " }
    return rest.first.map { "-_|—–·,，".contains($0) } ?? true
  }

  private func notes(_ tree: HTMLTree, _ furniture: HTMLFurniture, _ text: DecodedText) -> [Note] {
    let left = tree.flows.filter { furniture.isLeftOut[$0.node] }
    guard !left.isEmpty else { return [] }
    let ranges = left.prefix(100).flatMap { flow in flow.parts.flatMap { text.map.ranges(of: $0.range) } }
    let what = left.count == 1 ? "line of navigation and the like was" : "lines of navigation and the like were"
    return [Note(.pageFurniture, "\(left.count) \(what) left out.", ranges: ranges)]
  }

  /// Whether the first tag is one that pages begin with.
  private static func beginsAsPage(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count, bytes[index].isHTMLSpace { index += 1 }
    let head = UnsafeBufferPointer(rebasing: bytes[index..<min(bytes.count, index + 14)]).map(\.lowercased)
    if head.starts(with: "<!doctype html".utf8) { return true }
    guard head.starts(with: "<".utf8) else { return false }
    var tokenizer = HTMLTokenizer(bytes, from: index)
    while let token = tokenizer.next() {
      switch token {
      case .startTag(let name, _):
        let text = String(decoding: bytes[name].prefix(8).map(\.lowercased), as: UTF8.self)
        return ["html", "head", "body"].contains(text)
      case .text(let range) where bytes[range].allSatisfy(\.isHTMLSpace): continue
      case .comment: continue
      case .text, .endTag: return false
      }
    }
    return false
  }
}

extension Note.Code {
  /// Navigation, lists of links, footers and hidden elements of a saved page were left out.
  package static let pageFurniture = Note.Code(rawValue: "page-furniture")
}
