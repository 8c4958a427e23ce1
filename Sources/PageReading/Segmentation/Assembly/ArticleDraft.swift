import NewsModel

/// An article while it is put together.
package struct ArticleDraft: Sendable {
  /// One paragraph, and the pieces it was joined from.
  package struct Block: Sendable {
    package var role: ParagraphRole
    package var content: MappedText
    package var pieces: [Int]
  }

  package var kind: Article.Kind = .article
  package var blocks: [Block] = []
  package var titlePieces: [Int] = []
  package var titlePosition: Article.TitlePosition = .none
  package var bylines: [Byline] = []
  /// Block whose sentence broke off and waits for its end.
  package var openBlock: Int?
  /// Whether a column break cuts its dateline, so that the names are read once it is joined.
  package var hasUnfinishedDateline = false
  /// The source that a line of it names.
  package var source: String?
  /// Month and day that its dateline prints.
  package var monthDay: (month: Int, day: Int)?

  /// Whether it has text.
  package var hasText: Bool { blocks.contains { $0.role == .body } }

  /// All pieces of a role, in reading order.
  package func pieces(_ role: ParagraphRole) -> [Int] { blocks.filter { $0.role == role }.flatMap(\.pieces) }
}
