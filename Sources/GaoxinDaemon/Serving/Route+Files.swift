import FolderWatch
import Foundation
import GaoxinAPI
import Hummingbird
import NewsStorage

extension Route {
  /// What was decided about a path, and why. The path is never opened. Where nothing is known of the bytes as they
  /// stand they are read as what is shown for a path: `\xE9` for a byte that is no text.
  static let file = Route(method: .get, path: "/v1/files/**") { request, _, state in
    let raw = request.uri.path.dropFirst("/v1/files/".count)
    guard let path = RelativePath(bytes: PercentDecoding.bytes(raw.utf8)) else {
      throw Problem.badRequest(
        "'\(raw)' is no path below the folder; give it relative to \(state.configuration.folder)")
    }
    let report = try await state.fileReport(path)
    if report.state == "unknown", let shown = RelativePath(display: String(decoding: path.bytes, as: UTF8.self)),
      shown != path
    {
      let other = try await state.fileReport(shown)
      if other.state != "unknown" { return try Answer.json(other) }
    }
    return try Answer.json(report)
  }
}

extension DaemonState {
  /// Printable names of what cannot be looked at: paths that are held, paths that are gone and not believed to be, and
  /// the folder itself where it is away.
  func unavailable(_ held: [String]) -> [String] {
    let board = board.now
    let folder = board.conditions["folder-gone"] == nil ? [] : [configuration.folder]
    return folder + held + board.withheld.sorted().prefix(1000).map(\.display)
  }

  /// Everything that is known of a path.
  func fileReport(_ path: RelativePath) async throws -> FileReport {
    let (record, heads) = try await ask { store in
      (try store.file(path.bytes), try store.articles(ofFile: path.bytes))
    }
    let (asOf, inFlight) = freshness
    let (state, detail, next) = describe(path, record, articles: heads.count)
    return FileReport(
      path: path.display, state: state, reason: record?.reason, detail: detail, cause: record?.cause,
      decided: record.map { Timestamp.text(milliseconds: $0.decided) }, next: next, bytes: record?.seal.size,
      sha256: record?.contentHash.map { Digest.hex($0) }, articles: heads.map { ArticleEntry($0) }, asOf: asOf,
      inFlight: inFlight)
  }

  private func describe(_ path: RelativePath, _ record: FileRecord?, articles: Int) -> (String, String, String) {
    if board.now.withheld.contains(path) {
      return (
        "held", "it vanished together with many others; what it yielded is kept",
        "it is read again when it is back, and forgotten after 'gaoxinctl confirm-deletes'"
      )
    }
    if let record {
      let detail = record.detail ?? "it yields \(articles) article\(articles == 1 ? "" : "s")"
      let next =
        switch record.state {
        case .ingested: "it is read again when it changes"
        case .skipped: "it is looked at again when it changes"
        case .quarantined: "it is tried again when it changes, or when the rules do"
        case .held: "it is tried again when its rights change and at every look at the folder"
        }
      return (record.state.rawValue, detail, next)
    }
    if case .ignored(let name) = NamePolicy().verdict(for: path) {
      return ("ignored", name.explanation, "nothing; a file of another name is read")
    }
    switch root.look(at: path) {
    case .vanished: return ("unknown", "there is no such path in the folder", "it is read when it appears")
    case .directory: return ("unknown", "it is a folder", "what lies in it is read")
    case .file, .special, .unreadable:
      return ("waiting", "it is there and was not decided on yet", "it is read when it is quiet")
    }
  }
}
