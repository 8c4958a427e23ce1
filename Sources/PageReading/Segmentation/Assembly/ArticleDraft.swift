import NewsModel

/// An article while it is put together.
package struct ArticleDraft: Sendable {
  /// One paragraph, and the pieces it was joined from.
  package struct Block: Sendable {
    package var role: ParagraphRole
    package var content: MappedText
    package var pieces: [Int]
  }

  /// What form it has, as far as was seen.
  package var kind: Article.Kind = .article
  /// Its paragraphs, in reading order.
  package var blocks: [Block] = []
  /// Numbers of the pieces that are lines of its title.
  package var titlePieces: [Int] = []
  /// Where its title stands.
  package var titlePosition: Article.TitlePosition = .none
  /// Who signs it.
  package var bylines: [Byline] = []
  /// Block whose sentence broke off and waits for its end.
  package var openBlock: Int?
  /// Whether a column break cuts its dateline, so that the names are read once it is joined.
  package var hasUnfinishedDateline = false
  /// The source that a line of it names.
  package var source: String?

  /// Whether it has text, notes of the editors aside.
  package var hasText = false

  /// All pieces of a role, in reading order.
  package func pieces(_ role: ParagraphRole) -> [Int] { blocks.filter { $0.role == role }.flatMap(\.pieces) }

  /// Adds someone who signs, once: a name that stands with its role elsewhere too takes the role.
  package mutating func sign(_ byline: Byline) {
    guard let known = bylines.firstIndex(where: { $0.name == byline.name }) else {
      bylines.append(byline)
      return
    }
    if bylines[known].role == nil {
      bylines[known] = byline
    } else if byline.role != nil, bylines[known].role != byline.role {
      bylines.append(byline)
    }
  }
}
