import GaoxinAPI

/// Changes for people: `-` what was, `+` what is.
enum ChangesText {
  /// All entries, and from where to ask on.
  static func text(_ report: ChangesReport) -> String {
    var lines: [String] = []
    if report.startOver { lines.append("the history began anew, or does not reach back so far: all that there is") }
    if report.changes.isEmpty { lines.append("nothing has changed") }
    for entry in report.changes { lines += self.lines(entry) }
    if let last = report.changes.last { lines.append("go on with --since \(last.seq) --epoch \(report.epoch)") }
    return lines.joined(separator: "\n")
  }

  private static func lines(_ entry: ChangesReport.Entry) -> [String] {
    var head = "\(entry.seq)  \(entry.ended)  \(Style.bold(entry.path))"
    if entry.isGone { head += "  gone" }
    if entry.revisions > 1 { head += "  \(entry.revisions) revisions" }
    return [head] + entry.articles.flatMap { lines($0) } + entry.facts.flatMap { lines($0) }
  }

  private static func lines(_ change: ChangesReport.ArticleChange) -> [String] {
    let version = change.new ?? change.old
    let verb = change.old == nil ? "added" : change.new == nil ? "removed" : "changed"
    var lines = ["  article \(verb): \(version?.title ?? version?.paragraphs.first ?? "")"]
    guard let old = change.old, let new = change.new else { return lines }
    if old.title != new.title { lines += ["    - \(old.title ?? "no title")", "    + \(new.title ?? "no title")"] }
    for paragraph in old.paragraphs where !new.paragraphs.contains(paragraph) { lines.append("    - \(paragraph)") }
    for paragraph in new.paragraphs where !old.paragraphs.contains(paragraph) { lines.append("    + \(paragraph)") }
    return lines
  }

  private static func lines(_ change: ChangesReport.FactChange) -> [String] {
    let verb = change.old == nil ? "added" : change.new == nil ? "removed" : "changed"
    var lines = ["  fact \(verb): \((change.new ?? change.old)?.kind ?? "")"]
    if let old = change.old { lines.append("    - \(FactText.summary(old.fields)) (\(old.modality))") }
    if let new = change.new { lines.append("    + \(FactText.summary(new.fields)) (\(new.modality))") }
    return lines
  }
}
