import FolderWatch
import GaoxinAPI
import NewsStorage

/// Compares the store with the folder, piece by piece on one thread of low priority, and gives lines as it goes.
///
/// A path that differs is not told at once: it may have changed a moment ago. Such paths are looked at again when ingest
/// has caught up, and told only where they differ though the file did not change.
actor StoreVerifier {
  /// Files that are compared between two looks at anything else.
  static let pieceSize = 16
  /// Paths that are looked at again, at most; more of them are told at once.
  static let suspectLimit = 10_000
  /// Looks at a path that keeps changing before it is called unsettled.
  static let rounds = 5

  typealias Lines = [any Encodable & Sendable]

  private enum Stage { case store, files(after: [UInt8]?), folder, index, map, again(round: Int), repair, result, done }

  /// What is asked for.
  struct Options: Sendable {
    /// Compare signatures alone.
    let isQuick: Bool
    /// Read again what differs.
    let repairs: Bool
  }

  let state: DaemonState
  let options: Options
  private let turn: VerifyGate.Turn
  let thread = LowPriorityThread()
  let expectation: Expectation
  private var stage = Stage.store
  var files = 0
  var total = 0
  var suspects: Set<RelativePath> = []
  var differing: Set<RelativePath> = []
  var differences = 0
  var held: [String] = []
  var unsettled: [String] = []
  var repaired = 0
  var needsMending = false
  var mapDiffers = false
  var isDamaged = false

  /// - Parameter turn: kept until this is over.
  init(_ state: DaemonState, _ options: Options, _ turn: VerifyGate.Turn) {
    self.state = state
    self.turn = turn
    self.options = options
    let settings = state.settings.now
    expectation = Expectation(root: state.root, analyzer: settings.analyzer, sizeLimit: settings.sizeLimit)
  }

  /// The next lines; nil at the end.
  func next() async throws -> Lines? {
    switch stage {
    case .store:
      stage = .files(after: nil)
      return try await lookAtStore()
    case .files(let last):
      let (lines, next) = try await compareFiles(after: last)
      stage = next.map { .files(after: $0) } ?? .folder
      return lines
    case .folder:
      stage = options.isQuick ? .again(round: 0) : .index
      return try await lookAtFolder()
    case .index:
      let lines = try await compareIndex()
      // A store whose index cannot be read is about to be set aside, and its map with it.
      stage = lines.count == 1 ? .map : .again(round: 0)
      return lines
    case .map:
      stage = .again(round: 0)
      return try await compareMap()
    case .again(let round):
      let lines = try await lookAgain(isLast: round + 1 >= Self.rounds)
      stage = suspects.isEmpty ? .repair : .again(round: round + 1)
      return lines
    case .repair:
      stage = .result
      return options.repairs && (needsMending || mapDiffers || !differing.isEmpty) ? try await repair() : []
    case .result:
      stage = .done
      return [result()]
    case .done: return nil
    }
  }

  /// To be called when it is over, whether it came to its end or not.
  func end() async { await thread.stop() }

  func tell(_ path: [UInt8]?, _ what: String) -> VerifyEvent.Difference {
    differences += 1
    return VerifyEvent.Difference(path: path.map { RelativePath.display($0) }, what: what)
  }

  private func lookAtStore() async throws -> Lines {
    let (store, isQuick) = (state.store, options.isQuick)
    total = state.board.now.counts.files
    let damage = try await thread.run { try store.structuralDamage(isQuick: isQuick) }
    var lines: Lines = damage.map { tell(nil, "the store is damaged: \($0)") }
    if let first = damage.first {
      isDamaged = true
      store.report(damage: first)
      stage = .result
    } else if !isQuick {
      let orphans = try await thread.run { try store.orphans() }
      needsMending = !orphans.isEmpty
      lines += orphans.map { tell($0.path, $0.what) }
    }
    return lines + [VerifyEvent.Progress(stage: "store", done: 0, total: total)]
  }

  private func result() -> VerifyEvent.Result {
    let remaining = options.repairs ? differing.count : differences
    let compared =
      options.isQuick
      ? "signatures were compared, not contents: a file that was changed behind its time stamps, or a damaged row, "
        + "would not show"
      : "every file was hashed and read again, and all that it yields compared with the store"
    return VerifyEvent.Result(
      isEqual: remaining == 0 && unsettled.isEmpty && !isDamaged, files: files, differences: differences,
      repaired: repaired, unsettled: unsettled.sorted(), held: held.sorted(),
      says: isDamaged ? "the store is damaged: it is set aside and built anew from the folder" : compared)
  }
}
