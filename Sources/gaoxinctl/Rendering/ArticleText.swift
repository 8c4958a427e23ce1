import GaoxinAPI

/// Articles for people.
enum ArticleText {
  /// A list.
  static func table(_ articles: [ArticleEntry]) -> String {
    var table = Table(["ID", "DATE", "ZONE", "TITLE", "FILE"])
    for article in articles {
      table.add([
        String(article.id.prefix(8)), date(article.published), article.zone ?? "–",
        DisplayWidth.cut(article.title ?? "(\(article.opening))", to: 56), article.path,
      ])
    }
    return table.text
  }

  /// `2025-03-06`, `2025-03-10–31`, or `–` where nothing tells.
  static func date(_ published: ArticleEntry.Published?) -> String {
    guard let published else { return "–" }
    guard published.earliest != published.latest else { return published.earliest }
    return published.earliest + "…" + published.latest
  }

  /// One article, clean.
  /// - Parameter isPlain: whether its facts are left out, with the marks that lead to them.
  static func page(_ report: ArticleReport, isPlain: Bool = false) -> String {
    let marks = isPlain ? nil : FactMarks(report)
    let article = report.article
    var lines: [String] = []
    if let title = article.title { lines.append(Style.bold(title)) }
    let facts = [
      article.bylines.isEmpty
        ? nil
        : article.bylines.map { ($0.role.map { $0 + " " } ?? "") + $0.name }
          .joined(separator: "  "),
      article.published == nil ? nil : date(article.published), article.zone, article.source,
    ]
    let line = facts.compactMap { $0 }.joined(separator: " · ")
    if !line.isEmpty { lines.append(Style.dim(line)) }
    lines.append("")
    var pictures: [String] = []
    for (index, paragraph) in report.paragraphs.enumerated() {
      let text = marks?.marked(paragraph.text, paragraph: index) ?? paragraph.text
      switch paragraph.role {
      case "heading": lines += [Style.bold(text), ""]
      case "body", "lead": lines += [text, ""]
      case "caption": pictures.append(Style.dim("▣ " + text))
      case "credit": pictures.append(Style.dim("  " + text))
      default: continue
      }
    }
    lines += pictures
    if !pictures.isEmpty { lines.append("") }
    if !isPlain, !report.facts.isEmpty { lines += list(report.facts) + [""] }
    lines.append(Style.dim("\(article.id) · \(report.paths.joined(separator: ", ")) · \(report.encoding)"))
    lines += report.notes.map { Style.yellow("note: \($0)") }
    return lines.joined(separator: "\n")
  }

  /// Numbered as they are marked in the text.
  private static func list(_ facts: [FactEntry]) -> [String] {
    [Style.bold("Facts")]
      + facts.enumerated().map { index, fact in
        DisplayWidth.padded("  [\(index + 1)]", to: 7)
          + Style.dim("\(fact.id.prefix(8)) \(DisplayWidth.padded(fact.kind, to: 17)) ")
          + DisplayWidth.padded(fact.modality, to: 8) + "  " + DisplayWidth.cut(FactText.summary(fact), to: 80)
      }
  }
}
