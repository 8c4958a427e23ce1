import Foundation
import GaoxinAPI

/// One answer of each kind in which no field is left out.
enum FullAnswers {
  /// Names of schemas with the JSON of an answer.
  static func all() throws -> [(String, Data)] {
    [
      ("StatusReport", try WireCoding.encode(status)), ("HealthReport", try WireCoding.encode(health)),
      ("ArticlesReport", try WireCoding.encode(articles)), ("ArticleReport", try WireCoding.encode(article)),
      ("SearchReport", try WireCoding.encode(search)), ("FactsReport", try WireCoding.encode(facts)),
      ("FactReport", try WireCoding.encode(FactReport(fact: fact, asOf: moment, inFlight: 1))),
      ("FileReport", try WireCoding.encode(file)), ("WaitReport", try WireCoding.encode(wait)),
      ("ExportHead", try WireCoding.encode(ExportRecord.Head(version: 1, rules: "1"))),
      ("ExportedFile", try WireCoding.encode(exportedFile)),
      ("ExportedArticle", try WireCoding.encode(exportedArticle)),
      ("ExportedFact", try WireCoding.encode(exportedFact)),
      ("ExportEnd", try WireCoding.encode(ExportRecord.End(files: 1, articles: 1, facts: 1, rows: 1))),
      ("ExportedRow", try WireCoding.encode(exportedRow)),
      ("QueryList", try WireCoding.encode(QueryList(queries: [query]))),
      ("QueryReport", try WireCoding.encode(rows)),
      ("DecisionReport", try WireCoding.encode(DecisionReport(file: "/a", line: ["same"]))),
      ("VerifyProgress", try WireCoding.encode(VerifyEvent.Progress(stage: "files", done: 1, total: 2))),
      ("VerifyDifference", try WireCoding.encode(VerifyEvent.Difference(path: "a", what: "what"))),
      ("VerifyResult", try WireCoding.encode(verified)),
      ("ReloadReport", try WireCoding.encode(reloaded)),
      ("ChangesReport", try WireCoding.encode(changes)),
      (
        "FollowEvent",
        try WireCoding.encode(
          FollowEvent(
            event: .moved, epoch: "a", seq: 1, at: moment, path: "a", from: "b", code: "code", message: "message"))
      ),
      ("Problem", try WireCoding.encode(Problem(type: "urn:gaoxin:x", title: "X", status: 400, detail: "x"))),
    ]
  }

  private static let reloaded = ReloadReport(
    changed: [.init(option: "size-limit", before: "1", after: "2")],
    needsRestart: [.init(option: "store", before: "/a", after: "/b")],
    words: [.init(table: "zones", added: 1, removed: 2)], rereads: true)
  private static let moment = "2026-03-01T08:00:00.000Z"
  private static let id = "0123456789abcdef"
  private static let hash = String(repeating: "0", count: 64)
  private static let warning = Warning(
    code: "store-write", severity: .notice, since: moment, message: "message", remedy: "remedy")
  private static let problem = FileProblem(path: "a", state: "held", reason: "unreadable", detail: "detail")
  private static let interval = ArticleEntry.Published(earliest: "2026-03-01", latest: "2026-03-02")
  private static let entry = ArticleEntry(
    id: id, kind: "brief", title: "title", opening: "opening", bylines: [.init(name: "name", role: "记者")],
    published: interval, zone: "zone", source: "source", path: "a")
  private static let fact = FactEntry(
    id: id, kind: "honour", modality: "claimed", fields: ["entity": .text("entity"), "year": .number(2026)],
    evidence: [.init(text: "text", ranges: [[0, 4]], paragraph: 1)], rule: "rule", article: id, title: "title",
    zone: "zone", published: interval, path: "a", encoding: "utf-8")

  private static let status = StatusReport(
    version: "1", api: 1, pid: 1, uptimeSeconds: 0.5, state: .catchingUp, asOf: moment, inFlight: 1,
    progress: .init(phase: "reading", done: 1, left: 2), folder: "/folder", store: .init(path: "/store", bytes: 1),
    files: .init(ingested: 1, waiting: 2, skipped: 3, quarantined: 4, held: 5, skippedByReason: ["special:fifo": 3]),
    articles: 6, watching: .init(directories: 1, polled: ["sub: polled"], events: 2, overflows: 3),
    lastChange: .init(path: "a", at: moment, milliseconds: 1.5), warnings: [warning], problems: [problem])
  private static let health = HealthReport(status: "degraded", warnings: [warning])
  private static let articles = ArticlesReport(total: 1, articles: [entry], asOf: moment, inFlight: 1)
  private static let article = ArticleReport(
    article: entry, datedBy: "printed", dateBasis: ["words"], url: "https://example.org/1", encoding: "utf-8",
    format: "text", sha256: hash, paths: ["a"], notes: ["note"],
    paragraphs: [.init(role: "caption", text: "text", ranges: [[0, 4]])], facts: [fact],
    organizations: [.init(name: "name", aliases: ["alias"], type: "park")],
    people: [.init(name: "name", titles: ["title"], organization: "organization")],
    quantities: [.init(text: "text", value: 1, high: 2, unit: "m²", op: ">=", ranges: [[0, 4]])], asOf: moment,
    inFlight: 1)
  private static let search = SearchReport(
    query: "query", total: 1, hits: [.init(article: entry, snippet: [.init(text: "text", hit: true)])], asOf: moment,
    inFlight: 1)
  private static let facts = FactsReport(total: 1, facts: [fact], asOf: moment, inFlight: 1)
  private static let file = FileReport(
    path: "a", state: "held", reason: "unreadable", detail: "detail", cause: "closed", decided: moment, next: "next",
    bytes: 1, sha256: hash, articles: [entry], asOf: moment, inFlight: 1)
  private static let wait = WaitReport(
    isCurrent: true, seconds: 0.5, held: ["a"], unseen: ["unseen"], asOf: moment, inFlight: 1)
  private static let exportedFile = ExportRecord.File(path: "a", state: "held", reason: "vanished", sha256: hash)
  private static let exportedArticle = ExportRecord.Article(
    id: id, kind: "brief", title: "title", titlePosition: "head", bylines: entry.bylines, published: interval,
    datedBy: "printed", dateBasis: ["words"], zone: "zone", source: "source", url: "https://example.org/1",
    encoding: "utf-8", format: "text", sha256: hash, paths: ["a"], notes: ["note"], paragraphs: article.paragraphs)
  private static let exportedFact = ExportRecord.Fact(
    id: id, article: id, kind: "honour", modality: "claimed", fields: fact.fields, evidence: fact.evidence, rule: "rule"
  )
  private static let exportedRow = ExportRecord.Row(
    table: "honours", zone: "zone", values: ["year": .number(2026)], facts: [id], notes: ["note"])
  private static let column = QueryDescription.Column(name: "year", meaning: "year")
  private static let query = QueryDescription(
    name: "honours", summary: "summary", parameters: [column], columns: [column])
  private static let rows = QueryReport(
    query: "honours", columns: [column], total: 1,
    rows: [.init(zone: "zone", values: ["year": .number(2026)], facts: [id], notes: ["note"])], pending: 1,
    day: "2026-03-01", asOf: moment, inFlight: 1)
  private static let verified = VerifyEvent.Result(
    isEqual: true, files: 1, differences: 1, repaired: 1, unsettled: ["a"], held: ["b"], says: "says")
  private static let articleVersion = ChangesReport.ArticleVersion(
    id: id, kind: "brief", title: "title", zone: "zone", published: interval, paragraphs: ["text"])
  private static let factVersion = ChangesReport.FactVersion(
    id: id, kind: "honour", modality: "claimed", fields: fact.fields, text: "text")
  private static let changes = ChangesReport(
    epoch: "0123abcd", first: 1, last: 2, startOver: true,
    changes: [
      .init(
        seq: 1, path: "a", began: moment, ended: moment, revisions: 2, isGone: true,
        articles: [.init(old: articleVersion, new: articleVersion)], facts: [.init(old: factVersion, new: factVersion)])
    ], asOf: moment, inFlight: 1)
}
