import NewsModel

extension Note.Code {
  /// A paragraph breaks off, and nothing goes on with it.
  package static let unfinishedSentence = Note.Code(rawValue: "unfinished-sentence")
  /// An article has no title.
  package static let untitledArticle = Note.Code(rawValue: "untitled-article")
  /// A title has no text.
  package static let titleWithoutText = Note.Code(rawValue: "title-without-text")
}
