import NewsModel
import PageReading
import Testing

@Suite("Pages of other papers")
struct EditedPageTests {
  @Test("A page reads as an editor would read it", arguments: EditedPages.all)
  func outline(_ page: EditedPages.Page) {
    let articles = SegmentedPages.articles(page.text)
    #expect(articles.flatMap(EditedPageTests.outline).joined(separator: "\n") == page.outline)
  }

  private static func outline(_ article: Article) -> [String] {
    ["# \(article.title ?? "-")"] + article.bylines.map { "by \($0.name) \($0.role ?? "-")" }
      + article.paragraphs.compactMap { paragraph in
        let text = paragraph.content.text
        switch paragraph.role {
        case .heading: return "h \(text)"
        case .caption: return "c \(text)"
        case .credit: return "cr \(text)"
        case .body, .lead: return "p \(text.prefix(6).trimmed)"
        default: return nil
        }
      }
  }
}

extension Substring {
  fileprivate var trimmed: String { String(self).replacing(" ", with: "") }
}
