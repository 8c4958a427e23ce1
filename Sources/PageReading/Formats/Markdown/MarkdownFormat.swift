import NewsModel

/// A Markdown page: headings, paragraphs, quotes, lists, tables and pictures' captions, without their marks.
struct MarkdownFormat: PageFormatReader {
  let format = PageFormat.markdown

  /// Markdown looks like any text; the file's name tells.
  func recognizes(_ text: DecodedText, hint: PathHint) -> Bool {
    ["md", "markdown", "mdown", "mkd", "mkdn"].contains(hint.fileExtension ?? "")
  }

  func read(_ text: DecodedText) -> FormattedPage {
    text.utf8.withUnsafeBufferPointer { bytes in
      let frontMatter = FrontMatter(bytes)
      var writer = MarkdownWriter(text, bytes)
      writer.write(MarkdownBlocks(bytes, from: frontMatter?.end ?? 0))
      return FormattedPage(
        metadata: frontMatter?.metadata ?? PageMetadata(), lines: writer.lines, notes: writer.assembler.notes)
    }
  }
}
