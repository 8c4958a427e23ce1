import FolderWatch
import NewsStorage
import Synchronization

/// What the ingest loop shows of itself; read by whoever answers questions.
final class StatusBoard: Sendable {
  /// Code of the condition that the watched folder is away.
  static let folderGone = "folder-gone"

  /// A condition with the moment it began.
  struct Condition: Hashable, Sendable {
    let code: String
    let isDegrading: Bool
    /// Milliseconds since 1970.
    let since: Int64
    let message: String
    let remedy: String
  }

  /// All that is shown, as one value.
  struct Board: Sendable {
    /// Whether the folder was looked through once.
    var hasScanned = false
    /// What is being done; nil when there is nothing to do.
    var phase: String?
    /// Files done since the work began.
    var done = 0
    /// Files that are known to be left.
    var left = 0
    /// When the store last reflected all that was known, milliseconds since 1970.
    var currentAt: Int64?
    var counts = StoreCounts()
    /// The last change: path, milliseconds since 1970, and how long it took.
    var lastChange: (path: String, at: Int64, took: Duration)?
    var conditions: [String: Condition] = [:]
    /// Paths that are gone and not believed to be: what they yielded is kept.
    var withheld: Set<RelativePath> = []

    /// Whether the store reflects all that is known.
    var isCurrent: Bool { hasScanned && phase == nil }
  }

  private let board = Mutex(Board())
  private let events: EventLog?

  /// - Parameter events: where conditions that come and go are told.
  init(events: EventLog? = nil) { self.events = events }

  /// All that is shown now.
  var now: Board { board.withLock { $0 } }

  /// Changes what is shown.
  func update(_ change: (inout Board) -> Void) { board.withLock { change(&$0) } }

  /// Shows a condition, or ends it where `message` is nil. One that lasts keeps the moment it began.
  func set(
    _ code: String, isDegrading: Bool = true, at moment: Int64, message: String?, remedy: String = ""
  ) {
    let event: EventLog.Draft? = board.withLock { board in
      let former = board.conditions[code]
      guard let message else {
        board.conditions[code] = nil
        return former.map { EventLog.Draft(kind: .warningOver, code: $0.code, message: $0.message) }
      }
      board.conditions[code] = Condition(
        code: code, isDegrading: isDegrading, since: former?.since ?? moment, message: message, remedy: remedy)
      return former == nil ? EventLog.Draft(kind: .warning, code: code, message: message) : nil
    }
    if let event { events?.append([event]) }
  }
}
