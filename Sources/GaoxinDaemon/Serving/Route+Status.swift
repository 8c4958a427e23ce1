import FolderWatch
import Foundation
import GaoxinAPI
import Hummingbird
import NewsStorage

extension Route {
  /// How the daemon is.
  static let status = Route(method: .get, path: "/v1/status") { _, _, state in
    try Answer.json(try await state.statusReport())
  }

  /// Whether all is well: 200, or 503 with what is not.
  static let health = Route(method: .get, path: "/healthz") { _, _, state in
    let board = state.board.now
    let warnings = state.warnings(board)
    let isDegraded = warnings.contains { $0.severity == .degraded }
    let status = isDegraded ? "degraded" : !board.hasScanned ? "starting" : board.isCurrent ? "ok" : "catching_up"
    return try Answer.json(
      HealthReport(status: status, warnings: warnings),
      status: status == "ok" || status == "catching_up" ? .ok : .serviceUnavailable)
  }
}

extension DaemonState {
  /// Paths that status lists, at most.
  private static let problemLimit = 20

  /// Everything that status tells.
  func statusReport() async throws -> StatusReport {
    let board = board.now
    let counts = board.counts
    let hasSpecial = counts.skippedByReason.keys.contains { $0.hasPrefix(FileReason.specialPrefix) }
    let problems = counts.quarantined + counts.held > 0 || hasSpecial ? try await fileProblems() : []
    let statistics = watcher.statistics
    let (asOf, inFlight) = freshness
    let uptime = (ContinuousClock().now - started).components
    return StatusReport(
      version: Version.current, api: APIVersion.current, pid: Int(getpid()),
      uptimeSeconds: Double(uptime.seconds) + Double(uptime.attoseconds) / 1e18,
      state: !board.hasScanned ? .starting : board.isCurrent ? .current : .catchingUp, asOf: asOf, inFlight: inFlight,
      progress: board.phase.map { StatusReport.Progress(phase: $0, done: board.done, left: board.left) },
      folder: configuration.folder, store: StatusReport.Store(path: store.path, bytes: store.sizeOnDisk),
      files: StatusReport.Files(
        ingested: counts.ingested, waiting: board.left, skipped: counts.skipped, quarantined: counts.quarantined,
        held: counts.held, skippedByReason: counts.skippedByReason), articles: counts.articles,
      watching: StatusReport.Watching(
        directories: statistics.watches, polled: watcher.polled.map(\.description), events: statistics.events,
        overflows: statistics.overflows),
      lastChange: board.lastChange.map { change in
        let took = change.took.components
        return StatusReport.LastChange(
          path: change.path, at: Timestamp.text(milliseconds: change.at),
          milliseconds: Double(took.seconds) * 1000 + Double(took.attoseconds) / 1e15)
      }, warnings: warnings(board), problems: problems)
  }

  /// Conditions that a person should know of, by their codes.
  func warnings(_ board: StatusBoard.Board) -> [Warning] {
    board.conditions.values.sorted { $0.code < $1.code }.map { condition in
      Warning(
        code: condition.code, severity: condition.isDegrading ? .degraded : .notice,
        since: Timestamp.text(milliseconds: condition.since), message: condition.message, remedy: condition.remedy)
    }
  }

  private func fileProblems() async throws -> [FileProblem] {
    // What ought to be a page comes first, what can never be one last.
    let records = try await ask { store in
      var records = try store.files(in: .quarantined, limit: Self.problemLimit)
      records += try store.files(in: .held, limit: Self.problemLimit - records.count)
      return records
        + (try store.files(
          in: .skipped, reasonPrefix: FileReason.specialPrefix, limit: Self.problemLimit - records.count))
    }
    return records.map { record in
      FileProblem(
        path: RelativePath.display(record.path), state: record.state.rawValue, reason: record.reason ?? "",
        detail: record.detail ?? "")
    }
  }
}
