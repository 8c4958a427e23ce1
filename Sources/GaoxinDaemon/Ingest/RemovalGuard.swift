import FolderWatch

/// When vanished files are not believed to be deleted.
enum RemovalGuard {
  /// Fewest ingested files for which a mass disappearance is told from ordinary deletes.
  static let leastFiles = 50

  /// Whether more than half of at least so many files vanished at once.
  /// - Parameter least: 1 where another folder stands at the path: an unmounted file system leaves an empty one.
  static func isSuspicious(vanished: Int, ofIngested ingested: Int, atLeast least: Int = leastFiles) -> Bool {
    ingested >= least && vanished * 2 > ingested
  }

  /// Why the folder cannot be looked at; nil where it can.
  static func absence(_ presence: RootPresence, folder: String) -> String? {
    switch presence {
    case .same: return nil
    case .missing: return "the folder '\(folder)' is not there"
    case .replaced: return "another folder or file system stands at '\(folder)' and cannot be opened"
    case .unreadable(let fault): return "the folder '\(folder)' cannot be looked at: \(fault)"
    }
  }
}
