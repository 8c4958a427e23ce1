import NewsModel

extension Note.Code {
  /// Bytes that the page's encoding does not have were left out.
  package static let unsoundBytes = Note.Code(rawValue: "unsound-bytes")
  /// The file itself holds U+FFFD: something was lost before the file was written.
  package static let replacementCharacters = Note.Code(rawValue: "replacement-characters")
  /// Control characters and characters without width were left out.
  package static let invisibleCharacters = Note.Code(rawValue: "invisible-characters")
}
