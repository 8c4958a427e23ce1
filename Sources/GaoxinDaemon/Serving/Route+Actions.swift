import FolderWatch
import GaoxinAPI
import Hummingbird
import ServiceLifecycle

extension Route {
  /// Returns when all that was on the disk at the call is in the store.
  static let wait = Route(method: .post, path: "/v1/wait") { request, context, state in
    let parameters = QueryParameters(request)
    let timeout = try parameters.number("timeout", default: 3600, in: 0...86400)
    if parameters.text("rescan") == "true" {
      try await context.requireOwner(to: "order a rescan")
      _ = state.mailbox.post(.rescan)
    }
    let clock = ContinuousClock()
    let start = clock.now
    // Who waits is let go when the daemon stops: the server ends before ingest does.
    let isCurrent = await firstOf(
      { await cancelWhenGracefulShutdown { await state.mailbox.wait() } }, orAfter: .seconds(timeout))
    // The map is a part of what is waited for.
    if isCurrent { try await state.map.settle() }
    let took = (clock.now - start).components
    let isFolderThere = state.board.now.conditions[StatusBoard.folderGone] == nil
    let held = try await state.ask { try $0.files(in: .held, limit: 1000) }
    let (asOf, inFlight) = state.freshness
    return try Answer.json(
      WaitReport(
        isCurrent: isCurrent && isFolderThere, seconds: Double(took.seconds) + Double(took.attoseconds) / 1e18,
        held: state.unavailable(held.map { RelativePath.display($0.path) }),
        unseen: [
          "writes through a hard link from outside the folder, and through a memory map that is still open, are seen "
            + "at the next look at the whole folder"
        ], asOf: asOf, inFlight: inFlight))
  }

  /// Looks at every file again.
  static let rescan = Route(
    method: .post, path: "/v1/rescan",
    handler: { _, _, state in
      _ = state.mailbox.post(.rescan)
      return try Answer.json(try await state.statusReport(), status: .accepted)
    }, changes: "order a rescan")

  /// Tries again what could not be read: one path, or all.
  static let retry = Route(
    method: .post, path: "/v1/retry",
    handler: { request, _, state in
      guard let named = QueryParameters(request).text("path") else {
        _ = state.mailbox.post(.retry(nil))
        return try Answer.json(try await state.statusReport(), status: .accepted)
      }
      guard let path = RelativePath(display: named) ?? RelativePath(named) else {
        throw Problem.badRequest("'\(named)' is no path below the folder")
      }
      let record = try await state.ask { try $0.file(path.bytes) }
      guard record != nil else {
        throw Problem.notFound("nothing is known of '\(named)'; 'gaoxinctl explain' says what is there")
      }
      _ = state.mailbox.post(.retry(path))
      return try Answer.json(try await state.statusReport(), status: .accepted)
    }, changes: "order a retry")

  /// Says that the files that vanished at once are truly gone.
  static let confirmDeletes = Route(
    method: .post, path: "/v1/confirm-deletes",
    handler: { _, _, state in
      _ = state.mailbox.post(.confirmDeletes)
      return try Answer.json(try await state.statusReport(), status: .accepted)
    }, changes: "confirm deletes")

  /// What the work gives, or false when the time is over first.
  private static func firstOf(
    _ work: @escaping @Sendable () async -> Bool, orAfter timeout: Duration
  ) async -> Bool {
    await withTaskGroup(of: Bool.self) { group in
      group.addTask { await work() }
      group.addTask {
        do { try await Task.sleep(for: timeout) } catch {}
        return false
      }
      let first = await group.next() ?? false
      group.cancelAll()
      return first
    }
  }
}
