import GaoxinAPI

/// Status at a glance.
enum StatusText {
  static func text(_ report: StatusReport) -> String {
    var lines: [(String, String)] = [
      ("State", state(report)),
      ("Folder", report.folder),
      ("Files", files(report.files)),
      ("Articles", "\(report.articles)"),
      ("Watching", watching(report.watching)),
      ("Last change", lastChange(report.lastChange)),
      ("Store", "\(report.store.path) (\(Units.bytes(report.store.bytes)))"),
      ("Daemon", "gaoxind \(report.version), process \(report.pid), up \(Units.duration(report.uptimeSeconds))"),
    ]
    if !report.files.skippedByReason.isEmpty {
      let reasons = report.files.skippedByReason.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
      lines.insert(("Skipped", reasons.joined(separator: ", ")), at: 3)
    }
    let width = lines.map { $0.0.count }.max() ?? 0
    var text = lines.map { Style.dim(DisplayWidth.padded($0.0, to: width)) + "  " + $0.1 }
    for warning in report.warnings {
      let name = warning.severity == .degraded ? Style.red("Degraded") : Style.yellow("Notice")
      text.append(
        "\(name) (\(warning.code), since \(warning.since)): \(warning.message). What to do: \(warning.remedy).")
    }
    if !report.problems.isEmpty { text.append("\n" + problems(report)) }
    return text.joined(separator: "\n")
  }

  private static func state(_ report: StatusReport) -> String {
    switch report.state {
    case .current: return Style.green("current") + (report.asOf.map { " as of \($0)" } ?? "")
    case .starting, .catchingUp:
      let name = report.state == .starting ? "starting" : "catching up"
      guard let progress = report.progress else { return Style.yellow(name) }
      return Style.yellow(name) + ": \(progress.phase), \(progress.done) files done, \(progress.left) left"
    }
  }

  private static func files(_ files: StatusReport.Files) -> String {
    let parts = [
      ("ingested", files.ingested), ("waiting", files.waiting), ("skipped", files.skipped),
      ("quarantined", files.quarantined), ("held", files.held),
    ]
    return parts.filter { $0.1 > 0 || $0.0 == "ingested" }.map { "\($0.1) \($0.0)" }.joined(separator: ", ")
  }

  private static func watching(_ watching: StatusReport.Watching) -> String {
    var parts = ["\(watching.directories) folder\(watching.directories == 1 ? "" : "s") by events"]
    if watching.overflows > 0 { parts.append("\(watching.overflows) overflows") }
    parts += watching.polled.map { "polled: \($0)" }
    return parts.joined(separator: ", ")
  }

  private static func lastChange(_ change: StatusReport.LastChange?) -> String {
    guard let change else { return "none since the start" }
    return "\(change.path) at \(change.at), in the store after \(Units.latency(change.milliseconds))"
  }

  private static func problems(_ report: StatusReport) -> String {
    var table = Table(["PATH", "STATE", "REASON"])
    for problem in report.problems {
      table.add([DisplayWidth.cut(problem.path, to: 48), problem.state, problem.detail])
    }
    let special = report.files.skippedByReason.filter { $0.key.hasPrefix("special:") }.values.reduce(0, +)
    let all = report.files.quarantined + report.files.held + special
    let rest = all - report.problems.count
    return table.text + (rest > 0 ? "\n… and \(rest) more" : "")
  }
}
