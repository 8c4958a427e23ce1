import FolderWatch

/// When vanished files are not believed to be deleted.
enum RemovalGuard {
  /// Fewest ingested files for which a mass disappearance is told from ordinary deletes.
  static let leastFiles = 50

  /// Whether more than half of at least fifty files vanished at once.
  static func isSuspicious(vanished: Int, ofIngested ingested: Int) -> Bool {
    ingested >= leastFiles && vanished * 2 > ingested
  }

  /// Why the folder is not what it was; nil where it is.
  static func absence(_ presence: RootPresence, folder: String) -> String? {
    switch presence {
    case .same: return nil
    case .missing: return "the folder '\(folder)' is not there"
    case .replaced: return "another folder or file system stands at '\(folder)'"
    case .unreadable(let fault): return "the folder '\(folder)' cannot be looked at: \(fault)"
    }
  }
}
