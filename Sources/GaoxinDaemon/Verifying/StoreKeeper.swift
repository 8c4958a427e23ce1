import FolderWatch
import Logging
import NewsStorage
import ServiceLifecycle

/// Looks after the store: after an unclean end it checks all of it, and a store that is found damaged, then or later, is
/// set aside and built anew from the folder.
struct StoreKeeper: Service {
  /// Code of the notice that a store was set aside.
  static let setAsideCode = "store-set-aside"
  /// Code of the notice that the store is being checked.
  static let checkCode = "store-check"
  /// Time between two tries to begin a store where that fails.
  static let retryDelay = Duration.seconds(5)

  let store: NewsStore
  let map: MapKeeper
  let board: StatusBoard
  let mailbox: IngestMailbox
  let logger: Logger

  /// Runs until the daemon ends.
  func run() async throws {
    if let setAside = store.setAside { tell(setAside.damage, setAside.path) }
    await cancelWhenGracefulShutdown {
      await withTaskGroup(of: Void.self) { group in
        group.addTask { await replaceWhenDamaged() }
        if store.wasLeftOpen { group.addTask { await check() } }
        await group.waitForAll()
      }
    }
  }

  private func replaceWhenDamaged() async {
    for await damage in store.damages {
      var place: String?
      while !Task.isCancelled {
        do {
          place = try store.beginAnew() ?? place
          break
        } catch {
          logger.error("Cannot begin the store anew, trying again", metadata: ["error": "\(error)"])
          try? await Task.sleep(for: Self.retryDelay)
        }
      }
      tell(damage, place ?? "nowhere")
      _ = mailbox.post(.rescan)
    }
  }

  private func tell(_ damage: String, _ place: String) {
    logger.error(
      "The store was damaged and is built anew", metadata: ["store.damage": "\(damage)", "store.set_aside": "\(place)"])
    board.set(
      Self.setAsideCode, isDegrading: false, at: WallClock.now() / 1_000_000,
      message: "the store was damaged (\(damage)); it was set aside as \(place) and is built anew from the folder",
      remedy: "check the disk; the old file may be removed")
  }

  /// Checks the whole store on a thread of low priority, piece by piece.
  private func check() async {
    board.set(
      Self.checkCode, isDegrading: false, at: WallClock.now() / 1_000_000,
      message: "the daemon was not ended as it should; its store is being checked",
      remedy: "nothing; a damaged store is built anew by itself")
    let thread = LowPriorityThread()
    do {
      if let damage = try await findDamage(thread) {
        store.report(damage: damage)
      } else {
        logger.info("Checked the store after an unclean end: it is whole")
      }
    } catch is CancellationError {
    } catch {
      logger.warning("Cannot check the store", metadata: ["error": "\(error)"])
    }
    await thread.stop()
    board.set(Self.checkCode, at: 0, message: nil)
  }

  private func findDamage(_ thread: LowPriorityThread) async throws -> String? {
    let store = store
    if let damage = try await thread.run({ try store.structuralDamage(isQuick: false) }).first { return damage }
    if let orphan = try await thread.run({ try store.orphans() }).first { return orphan.what }
    var last: [UInt8]?
    repeat {
      try Task.checkCancellation()
      let after = last
      let piece = try await thread.run { try store.damagedRows(after: after, limit: 64) }
      if let finding = piece.findings.first {
        return "\(finding.path.map { RelativePath.display($0) } ?? "a file"): \(finding.what)"
      }
      last = piece.last
    } while last != nil
    if let finding = try await thread.run({ try store.indexDifferences() }).first { return finding.what }
    return try await findMapDamage(thread)
  }

  private func findMapDamage(_ thread: LowPriorityThread) async throws -> String? {
    let (store, basis) = (store, await map.basis)
    if let finding = try await thread.run({ try store.mapArticleDifferences() }).first { return finding.what }
    for zone in try await thread.run({ try store.mapZones() }) {
      try Task.checkCancellation()
      if let finding = try await thread.run({ try store.mapDifferences(of: zone, basis) }).first { return finding.what }
    }
    return nil
  }
}
