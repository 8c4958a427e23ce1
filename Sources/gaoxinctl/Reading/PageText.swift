import NewsModel

/// What `read` prints of a page for a person.
struct PageText {
  let report: PageReport

  /// The page as lines.
  var text: String {
    switch report.outcome {
    case .refused(let refusal): return "\(Style.bold(report.page)): \(Style.red("not read")): \(refusal.sentence)"
    case .page(let page):
      let count = page.articles.count
      let head =
        Style.bold(report.page)
        + Style.dim("  \(page.encoding.rawValue), \(page.format.rawValue), \(count) article\(count == 1 ? "" : "s")")
      let notes = page.notes.map { Style.yellow("note: \($0.message)") }
      return ([head] + notes + page.articles.enumerated().map { Self.text($1, number: $0 + 1) })
        .joined(separator: "\n\n")
    }
  }

  private static func text(_ article: Article, number: Int) -> String {
    var lines = [Style.bold("\(number). " + (article.title ?? "(no title)"))]
    let facts: [String?] = [
      article.kind == .article ? nil : article.kind.rawValue,
      article.titlePosition == .tail ? "title after the text" : nil,
      article.bylines.isEmpty
        ? nil : article.bylines.map { ($0.role.map { $0 + " " } ?? "") + $0.name }.joined(separator: "  "),
      article.published.map { date($0) }, article.zone, article.source,
    ]
    let line = facts.compactMap { $0 }.joined(separator: " · ")
    if !line.isEmpty { lines.append(Style.dim(line)) }
    for paragraph in article.paragraphs {
      switch paragraph.role {
      case .title, .byline: continue
      case .heading: lines.append("\n" + Style.bold("## " + paragraph.text))
      case .body: lines.append("    " + paragraph.text)
      case .lead: lines.append(Style.dim("lead     ") + paragraph.text)
      case .caption: lines.append(Style.dim("caption  ") + paragraph.text)
      case .credit: lines.append(Style.dim("credit   ") + paragraph.text)
      case .other: lines.append(Style.dim("other    " + paragraph.text))
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func date(_ published: Publication) -> String {
    let days =
      published.earliest == published.latest
      ? published.earliest.description : "\(published.earliest)…\(published.latest)"
    return published.basis.isEmpty ? days : days + " (\(published.basis.joined(separator: "、")))"
  }
}
