import IndustryMap
import Logging
import NIOPosix
import NewsStorage
import ServiceLifecycle

/// Keeps the map as it follows from the facts and from what a person has settled.
actor MapKeeper {
  let book: DecisionBook
  private let store: NewsStore
  private let threads: NIOThreadPool
  private let settings: LiveSettings
  private var isRefreshing = false
  private var waiting: [CheckedContinuation<Void, Never>] = []
  private var known: (stamps: [DecisionFile.Stamp?], rules: String, basis: MapBasis)?

  /// - Parameter folder: where the files of decisions are.
  init(store: NewsStore, threads: NIOThreadPool, settings: LiveSettings, folder: String) {
    self.store = store
    self.threads = threads
    self.settings = settings
    book = DecisionBook(folder: folder)
  }

  /// What the map follows from now, beside the facts. Files that have changed are read again.
  var basis: MapBasis {
    let (stamps, analyzer) = (book.stamps, settings.now.analyzer)
    if let known, known.stamps == stamps, known.rules == analyzer.rules { return known.basis }
    let digest = Digest.hex(Digest.sha256(Array((analyzer.rules + "\u{1E}" + book.text).utf8)).prefix(8))
    let basis = MapBasis(
      words: analyzer.mapWords, decisions: book.names(analyzer.zoneNames), corrections: book.allCorrections(),
      key: digest)
    if known != nil { store.mapSignal.ring() }
    known = (stamps, analyzer.rules, basis)
    return basis
  }

  /// Makes anew what is stale; returns when nothing is that was at the call. One at a time: who comes while it is being
  /// done waits, and finds most of it done.
  func refresh() async throws {
    while isRefreshing { await withCheckedContinuation { waiting.append($0) } }
    isRefreshing = true
    defer {
      isRefreshing = false
      for continuation in waiting { continuation.resume() }
      waiting = []
    }
    let basis = basis
    try await store.note(basis)
    let store = store
    let stale = try await threads.runIfActive { try store.staleZones(basis) }
    for zone in stale {
      try Task.checkCancellation()
      let map = try await threads.runIfActive { try store.prepareMap(of: zone, basis) }
      try await store.store(map)
    }
  }

  /// The same until nothing is stale, or zones change faster than they are made.
  func settle() async throws {
    for _ in 0..<3 {
      try await refresh()
      let (store, basis) = (store, basis)
      guard try await threads.runIfActive({ try !store.staleZones(basis).isEmpty }) else { return }
    }
  }
}

/// Makes the map anew when articles have come or gone and ingest has nothing else to do.
struct MapService: Service {
  /// How long to let a busy ingest be.
  static let patience = Duration.milliseconds(20)

  let keeper: MapKeeper
  let store: NewsStore
  let board: StatusBoard
  let logger: Logger

  /// Runs until the daemon ends.
  func run() async throws {
    store.mapSignal.ring()
    await cancelWhenGracefulShutdown {
      for await _ in store.mapSignal.changes {
        do {
          while !board.now.isCurrent { try await Task.sleep(for: Self.patience) }
          try await keeper.refresh()
        } catch is CancellationError {
          return
        } catch {
          logger.warning("Cannot make the map, trying again after the next change", metadata: ["error": "\(error)"])
        }
      }
    }
  }
}
