/// An article in a list.
package struct ArticleEntry: Codable, Hashable, Sendable {
  /// Who signs.
  package struct Byline: Codable, Hashable, Sendable {
    package var name: String
    package var role: String?

    package init(name: String, role: String?) {
      self.name = name
      self.role = role
    }
  }

  /// First and last day on which it can have been published, `YYYY-MM-DD`.
  package struct Published: Codable, Hashable, Sendable {
    package var earliest: String
    package var latest: String

    package init(earliest: String, latest: String) {
      self.earliest = earliest
      self.latest = latest
    }
  }

  /// 16 hex digits.
  package var id: String
  /// `article`, `brief` or `photo`.
  package var kind: String
  package var title: String?
  /// The first words of its text.
  package var opening: String
  package var bylines: [Byline]
  package var published: Published?
  package var zone: String?
  package var source: String?
  /// A file that holds it, printable.
  package var path: String

  package init(
    id: String, kind: String, title: String?, opening: String, bylines: [Byline], published: Published?, zone: String?,
    source: String?, path: String
  ) {
    self.id = id
    self.kind = kind
    self.title = title
    self.opening = opening
    self.bylines = bylines
    self.published = published
    self.zone = zone
    self.source = source
    self.path = path
  }
}
