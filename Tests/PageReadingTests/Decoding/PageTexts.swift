import NewsModel
import PageReading
import Testing

/// The lines of a page; an issue is recorded where it is refused.
func pageText(
  _ bytes: [UInt8], path: String = "page.txt", sourceLocation: SourceLocation = #_sourceLocation
) -> PageText {
  switch PageTextReader.read(bytes, hint: PathHint(path: path)) {
  case .text(let text): return text
  case .refused(let refusal):
    Issue.record("refused: \(refusal)", sourceLocation: sourceLocation)
    return PageText(encoding: .utf8, format: .text, lines: [])
  }
}

/// The lines of a page that is written in UTF-8.
func pageText(_ text: String, path: String = "page.txt", sourceLocation: SourceLocation = #_sourceLocation) -> PageText
{
  pageText(Array(text.utf8), path: path, sourceLocation: sourceLocation)
}

/// Why bytes are no page; nil where they are one.
func refusal(_ bytes: [UInt8], path: String = "page.txt") -> PageRefusal? {
  if case .refused(let refusal) = PageTextReader.read(bytes, hint: PathHint(path: path)) { return refusal }
  return nil
}

extension PageText {
  /// The lines' texts.
  var texts: [String] { lines.map(\.text) }
}

/// Reads the bytes of a line again and compares: cut, joined, decoded, references undone; white space counts as one
/// space, since a line end in HTML or Markdown reads as one.
func readsBack(_ line: Line, in bytes: [UInt8], of page: PageText) -> Bool {
  let cut = line.content.ranges.flatMap { bytes[$0.start..<$0.end] }
  guard var again = EncodedText.text(cut, page.encoding) else { return false }
  if page.format == .html { again = References.undone(again) }
  return folded(again) == folded(line.text) && line.content.map.textCount == line.text.utf8.count
}

private func folded(_ text: String) -> String {
  text.unicodeScalars.split { $0.properties.isWhitespace || $0.value < 0x20 }.map { String($0) }.joined(separator: " ")
}
