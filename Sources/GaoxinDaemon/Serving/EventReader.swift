import GaoxinAPI
import ServiceLifecycle

/// Reads the event log for one connection, at its own pace. Who falls behind by more than is kept is dropped; nobody else
/// waits for it.
actor EventReader {
  /// How long nothing may happen before a line says that the daemon lives: so a connection that is dead is noticed.
  static let silence = Duration.seconds(30)

  private let log: EventLog
  private var follower: (id: Int, wakeUps: AsyncStream<Void>)?
  private let patience: Duration
  private var position: Int
  private var opening: FollowEvent?
  private var hasEnded = false

  /// - Parameters:
  ///   - since: number of the last event that is known; nil for what comes from now on.
  ///   - epoch: that of the number; nil where the caller trusts it.
  ///   - follows: whether to wait for what comes.
  ///   - patience: how long nothing may happen before a line says that the daemon lives.
  /// - Throws: `Problem` where too many follow.
  init(
    _ log: EventLog, since: Int?, epoch: String?, follows: Bool, patience: Duration = EventReader.silence
  ) throws {
    self.patience = patience
    self.log = log
    follower = follows ? log.follow() : nil
    if follows, follower == nil {
      throw Problem(
        type: "urn:gaoxin:too-many", title: "Too many followers", status: 503,
        detail: "\(EventLog.followerLimit) connections follow already; end one of them")
    }
    let now = log.line(.following)
    var isKnown = epoch == nil || epoch == now.epoch
    if let since {
      isKnown = isKnown && since <= now.seq
      if case .tooOld = log.events(after: since) { isKnown = false }
    }
    position = isKnown ? since ?? now.seq : now.seq
    opening = log.line(isKnown ? .following : .startOver, seq: position)
  }

  /// The next lines; nil at the end.
  func next() async -> [FollowEvent]? {
    if let line = opening {
      opening = nil
      return [line]
    }
    while !hasEnded {
      switch log.events(after: position) {
      case .tooOld:
        hasEnded = true
        return [log.line(.tooSlow, seq: position)]
      case .events(let events):
        if let last = events.last {
          position = last.seq
          return events
        }
      }
      guard let follower else { return nil }
      switch await Self.wait(follower.wakeUps, atMost: patience) {
      case .happened: continue
      case .silent:
        // A stream whose reader was cancelled has ended. What happened meanwhile is read by its number.
        log.unfollow(follower.id)
        self.follower = log.follow()
        return [log.line(.alive, seq: position)]
      case .ended: hasEnded = true
      }
    }
    return nil
  }

  /// To be called when the connection is done with.
  func end() { if let follower { log.unfollow(follower.id) } }

  /// Why a wait ended.
  private enum Wake: Sendable {
    case happened, silent, ended
  }

  /// Waits until something happens, for a while at most, or until the daemon stops.
  private static func wait(_ wakeUps: AsyncStream<Void>, atMost silence: Duration) async -> Wake {
    await withTaskGroup(of: Wake.self) { group in
      group.addTask {
        await cancelWhenGracefulShutdown {
          for await _ in wakeUps { return .happened }
          return .ended
        }
      }
      group.addTask {
        do { try await Task.sleep(for: silence) } catch {}
        return .silent
      }
      let first = await group.next() ?? .ended
      group.cancelAll()
      return first
    }
  }
}
