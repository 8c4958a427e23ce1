import NewsModel

/// What a page says of itself outside its text: front matter, or `<meta>` and `<title>` of a saved site.
package struct PageMetadata: Hashable, Sendable {
  package var title: String?
  package var source: String?
  package var date: CalendarDay?
  package var url: String?
  package var author: String?

  package init(
    title: String? = nil, source: String? = nil, date: CalendarDay? = nil, url: String? = nil, author: String? = nil
  ) {
    self.title = title
    self.source = source
    self.date = date
    self.url = url
    self.author = author
  }
}
