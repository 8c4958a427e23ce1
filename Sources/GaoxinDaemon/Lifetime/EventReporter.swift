import GaoxinAPI
import Logging
import ServiceLifecycle

/// Puts into the log what somebody may have to look after: files that are refused or cannot be read, and conditions that
/// come and go. It reads the events as any follower does, so nothing waits for it.
///
/// Of many files at once only the first are named; how many more there were is said in one line, with the next event
/// after a while or at the end.
struct EventReporter: Service {
  /// Files that are named within one window.
  static let fileLimit = 20
  /// How long a window lasts.
  static let window = Duration.seconds(60)

  let events: EventLog
  let board: StatusBoard
  let logger: Logger

  func run() async throws {
    guard let follower = events.follow(countsAsFollower: false) else { return try await gracefulShutdown() }
    let start = events.line(.following).seq
    await cancelWhenGracefulShutdown {
      var position = start
      var budget = FileBudget(limit: Self.fileLimit, window: Self.window)
      for await _ in follower.wakeUps { catchUp(&position, &budget) }
      catchUp(&position, &budget)
      if let unnamed = budget.close(at: .now, isForced: true) { tell(unnamed) }
    }
    events.unfollow(follower.id)
    // Should the stream end by itself, that ends the log's lines, and never the daemon.
    try await gracefulShutdown()
  }

  /// Reports all that has happened since.
  private func catchUp(_ position: inout Int, _ budget: inout FileBudget) {
    while true {
      switch events.events(after: position) {
      case .tooOld: position = events.line(.following).seq
      case .events(let news):
        guard let last = news.last else { return }
        position = last.seq
        for event in news { report(event, &budget) }
      }
    }
  }

  private func report(_ event: FollowEvent, _ budget: inout FileBudget) {
    switch event.event {
    case .quarantined, .held:
      if let unnamed = budget.close(at: .now) { tell(unnamed) }
      guard budget.take(at: .now) else { return }
      logger.warning(
        event.event == .held ? .held : .quarantined,
        "\(event.event == .held ? "Held" : "Not read"): \(event.path ?? ""): \(event.message ?? event.code ?? "")",
        ["path": "\(event.path ?? "")", "reason": "\(event.code ?? "")"])
    case .warning:
      let condition = board.now.conditions[event.code ?? ""]
      let isDegrading = condition?.isDegrading ?? true
      // What degrades nothing needs nobody.
      let remedy = condition.map { $0.remedy.isEmpty || !isDegrading ? "" : "; \($0.remedy)" } ?? ""
      logger.log(
        isDegrading ? .warning : .notice, isDegrading ? .degraded : .noticed, "\(event.message ?? "")\(remedy)",
        ["condition": "\(event.code ?? "")"])
    case .warningOver:
      logger.notice(.recovered, "Over: \(event.message ?? "")", ["condition": "\(event.code ?? "")"])
    case .following, .startOver, .tooSlow, .alive, .ingested, .changed, .moved, .removed, .skipped, .rescan: break
    }
  }

  private func tell(_ unnamed: Int) {
    logger.warning(
      .unnamed, "\(unnamed) more files cannot be read; 'gaoxinctl status' and 'gaoxinctl follow' tell of them",
      ["count": "\(unnamed)"])
  }
}

/// How many files may still be named in the log.
struct FileBudget: Sendable {
  private let limit: Int
  private let window: Duration
  private var named = 0
  private var unnamed = 0
  /// When the window ends; nil where none is open.
  private(set) var closes: ContinuousClock.Instant?

  init(limit: Int, window: Duration) {
    self.limit = limit
    self.window = window
  }

  /// Whether one more may be named. Opens a window.
  mutating func take(at now: ContinuousClock.Instant) -> Bool {
    if closes == nil { closes = now + window }
    named += 1
    if named > limit { unnamed += 1 }
    return named <= limit
  }

  /// Closes the window when it is over.
  /// - Returns: how many were not named in it; nil where there were none, or it is not over.
  mutating func close(at now: ContinuousClock.Instant, isForced: Bool = false) -> Int? {
    guard let end = closes, now >= end || isForced else { return nil }
    defer { (named, unnamed, closes) = (0, 0, nil) }
    return unnamed > 0 ? unnamed : nil
  }
}
