import NewsModel

/// What taking a file's bytes apart into lines gives.
package enum PageTextOutcome: Hashable, Sendable {
  /// The page's lines.
  case text(PageText)
  /// No page, and why.
  case refused(PageRefusal)
}

/// Raw bytes → lines with the bytes they were read from: the half of reading that knows nothing of articles.
package enum PageTextReader {
  package static func read(_ bytes: [UInt8], hint: PathHint = PathHint()) -> PageTextOutcome {
    switch PageDecoder.decode(bytes) {
    case .refused(let refusal): return .refused(refusal)
    case .decoded(let decoded):
      let reader = PageFormats.all.first { $0.recognizes(decoded, hint: hint) } ?? PlainTextFormat()
      let page = reader.read(decoded)
      if reader.format == .text, page.lines.isEmpty { return .refused(.empty) }
      return .text(
        PageText(
          encoding: decoded.encoding, format: reader.format, metadata: page.metadata, lines: page.lines,
          notes: decoded.notes + page.notes))
    }
  }
}
