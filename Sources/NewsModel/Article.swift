/// One article of a page, as an editor would hand it on.
package struct Article: Hashable, Sendable {
  /// What form the article has.
  package enum Kind: String, Hashable, Sendable {
    /// 通讯, 综述 … — an article with a title of its own.
    case article
    /// 简讯 — a 本报讯 brief.
    case brief
    /// 图片新闻 — a photo item that stands alone.
    case photo
  }

  /// Where the title stands.
  package enum TitlePosition: String, Hashable, Sendable {
    case head, tail, middle, none
  }

  /// Form of the article.
  package var kind: Kind
  /// All title lines in reading order, joined with one space; nil where there is none.
  package var title: String?
  /// Where the title stands.
  package var titlePosition: TitlePosition
  /// Who signs, in printed order.
  package var bylines: [Byline]
  /// When it can have been published; nil when nothing tells.
  package var published: Publication?
  /// The paper or site it is from, as front matter, path or a 来源 line names it.
  package var source: String?
  /// Its address, where front matter or the saved page gives one.
  package var url: String?
  /// The zone (高新区) the article is about, as the list of zones or the text names it; nil where none.
  package var zone: String?
  /// Paragraphs in reading order, of all roles.
  package var paragraphs: [Paragraph]

  package init(
    kind: Kind, title: String? = nil, titlePosition: TitlePosition = .none, bylines: [Byline] = [],
    published: Publication? = nil, source: String? = nil, url: String? = nil, zone: String? = nil,
    paragraphs: [Paragraph]
  ) {
    self.kind = kind
    self.title = title
    self.titlePosition = titlePosition
    self.bylines = bylines
    self.published = published
    self.source = source
    self.url = url
    self.zone = zone
    self.paragraphs = paragraphs
  }

  /// The texts of all paragraphs of a role, in reading order.
  package func texts(_ role: ParagraphRole) -> [String] {
    paragraphs.filter { $0.role == role }.map(\.text)
  }
}
