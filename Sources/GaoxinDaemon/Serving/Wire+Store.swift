import FolderWatch
import GaoxinAPI
import NewsStorage

extension RelativePath {
  /// A path of the store, printable.
  static func display(_ bytes: [UInt8]) -> String { RelativePath(bytes: bytes)?.display ?? "" }
}

extension ArticleEntry {
  /// An article of the store as it is told on the wire.
  init(_ head: ArticleHead) {
    var published: Published?
    if let earliest = head.earliest, let latest = head.latest {
      published = Published(earliest: earliest, latest: latest)
    }
    self.init(
      id: head.name, kind: head.kind, title: head.title, opening: head.opening,
      bylines: head.bylines.map { Byline(name: $0.name, role: $0.role) }, published: published, zone: head.zone,
      source: head.source, path: RelativePath.display(head.path))
  }

  /// An article with all its text, in brief.
  init(_ stored: StoredArticle) {
    let article = stored.article
    self.init(
      id: stored.name, kind: article.kind.rawValue, title: article.title,
      opening: String(article.paragraphs.first?.text.prefix(60) ?? ""),
      bylines: article.bylines.map { Byline(name: $0.name, role: $0.role) },
      published: article.published.map {
        Published(earliest: $0.earliest.description, latest: $0.latest.description)
      }, zone: article.zone, source: article.source, path: stored.paths.first.map { RelativePath.display($0) } ?? "")
  }
}
