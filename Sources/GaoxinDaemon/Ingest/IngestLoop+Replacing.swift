import FolderWatch
import NewsStorage

extension IngestLoop {
  /// Whether there is no folder to look at: nothing stands at its path, or another folder that is not opened yet. Shows
  /// it.
  func isFolderGone() -> Bool {
    let absence = RemovalGuard.absence(parts.root.verifyIdentity(), folder: parts.root.configuredPath)
    parts.board.set(
      StatusBoard.folderGone, at: WallClock.now() / 1_000_000, message: absence,
      remedy: "bring the folder back: it is looked for by itself, and nothing was deleted")
    return absence != nil
  }

  /// Opens what stands at the folder's path now, where that is another folder than the one that was opened.
  /// - Returns: whether another folder was opened.
  func openReplacement() -> Bool {
    guard case .replaced = parts.root.verifyIdentity() else { return false }
    do {
      try parts.root.reopen()
    } catch {
      parts.logger.warning("Cannot open the folder anew", metadata: ["error": "\(error)"])
      return false
    }
    parts.watcher.rootWasReopened()
    parts.board.update { $0.hasScanned = false }
    doubtFolder()
    parts.logger.notice(
      "Another folder stands at the path and was opened", metadata: ["folder": "\(parts.root.configuredPath)"])
    return true
  }

  /// Sets, by the identity of the folder, how its deletes are judged: at the start, and when another one was opened.
  func doubtFolder() {
    guard let known = parts.memory.identity, known != parts.root.identity else {
      replaced = nil
      return
    }
    // What was there before the other folder was looked at: its own files say nothing about those that are gone.
    if replaced == nil { replaced = (try? parts.store.counts().ingested) ?? 1 }
  }

  /// Takes the folder for the right one: it was looked through, and nothing is kept back.
  func believeFolder() {
    guard parts.board.now.hasScanned, parts.memory.identity != parts.root.identity, !isFolderGone() else { return }
    parts.memory.identity = parts.root.identity
    replaced = nil
  }
}
