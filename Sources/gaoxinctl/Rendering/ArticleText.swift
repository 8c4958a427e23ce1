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
  static func page(_ report: ArticleReport) -> String {
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
    for paragraph in report.paragraphs {
      switch paragraph.role {
      case "heading": lines += [Style.bold(paragraph.text), ""]
      case "body", "lead": lines += [paragraph.text, ""]
      default: continue
      }
    }
    let pictures = report.paragraphs.filter { $0.role == "caption" || $0.role == "credit" }
    lines += pictures.map { Style.dim(($0.role == "caption" ? "▣ " : "  ") + $0.text) }
    if !pictures.isEmpty { lines.append("") }
    if !report.facts.isEmpty {
      lines.append(Style.bold("Facts"))
      lines += report.facts.map { fact in
        "  " + Style.dim("\(fact.id.prefix(8)) \(DisplayWidth.padded(fact.kind, to: 17)) ")
          + DisplayWidth.padded(fact.modality, to: 8) + "  " + DisplayWidth.cut(FactText.summary(fact), to: 80)
      }
      lines.append("")
    }
    lines.append(Style.dim("\(article.id) · \(report.paths.joined(separator: ", ")) · \(report.encoding)"))
    lines += report.notes.map { Style.yellow("note: \($0)") }
    return lines.joined(separator: "\n")
  }
}
