import Glibc
import Synchronization

/// What one scan needs to know to set the watches.
final class WatchingScan {
  private let watcher: FolderWatcher
  private let subtree: RelativePath
  /// The count of the table at the start: what was registered before and not again is gone.
  private let begin: UInt64
  /// As it can be read.
  private let limit: WatchLimit
  /// Folders that could not be watched in this scan. Nothing below them is tried.
  private var failed: Set<RelativePath> = []
  /// Folders that this scan found to need polling.
  private var marked: Set<RelativePath> = []

  init(watcher: FolderWatcher, subtree: RelativePath) {
    self.watcher = watcher
    self.subtree = subtree
    limit = watcher.readLimit()
    begin = watcher.state.withLock { state in
      state.barred = state.barred.filter { !$0.isAtOrBelow(subtree) }
      return state.interpreter.table.moment
    }
  }

  /// Watches `path`, whose folder is open, or marks it as polled.
  func watch(_ path: RelativePath, _ folder: borrowing Descriptor) {
    guard let queue = watcher.queue, !isBelowFailed(path) else { return }
    let share = watcher.configuration.watchShare
    do throws(SystemFault) {
      // One critical section: were another thread to end watches between the system call and the entry, an entry could
      // stay whose watch is gone.
      let refusal = try watcher.state.withLock { state throws(SystemFault) -> PollReason? in
        if let value = limit.value, Double(state.interpreter.table.count) >= Double(value) * share,
          state.interpreter.table.watch(at: path) == nil
        {
          return .watchShare(limit, share: share)
        }
        let watch = try queue.watch(folder)
        if let other = state.interpreter.table.path(of: watch), other != path, isSameFolder(other, folder) {
          return .sameFolderAs(other)
        }
        state.interpreter.ancestors.remove(watch)
        for ended in state.interpreter.table.insert(watch, at: path) { queue.unwatch(ended) }
        if state.polled[path]?.mayPass == true { state.polled[path] = nil }
        return nil
      }
      if let refusal { poll(path, refusal) } else { checkPlace(of: path, folder) }
    } catch {
      // Removed since it was opened; the folder above tells.
      if error.meansVanished, !isSameFolder(path, folder) { return }
      guard error.code == ENOSPC else { return poll(path, .fault(error)) }
      // Where /proc hides the limit, this tells it.
      let met = watcher.state.withLock { state in
        state.metLimit = state.interpreter.table.count
        return state.metLimit
      }
      poll(path, .watchLimit(limit.learned(met)))
    }
  }

  /// Keeps in mind what the next events must be compared with.
  func note(_ entry: ScanEntry, _ control: ScanControl) {
    switch entry {
    case .unreadable(let path, let fault):
      // A file that may not even be looked at: its folder may not be searched.
      let folder = fault.operation == "look" ? path.parent ?? path : path
      watcher.state.withLock { _ = $0.barred.insert(folder) }
    case .mountPoint(let path, _, let type) where type.needsPolling && control == .proceed:
      // Watched as well: what is changed from here does cause events.
      setPolled(path, .fileSystem(type))
    default: break
    }
  }

  /// The scan has seen all: what it did not see is watched and polled no longer.
  func finish() {
    watcher.state.withLock { state in
      let gone = state.interpreter.table.removeStale(below: subtree, registeredBefore: begin)
      for watch in gone { watcher.queue?.unwatch(watch) }
      state.polled = state.polled.filter { path, reason in
        !path.isAtOrBelow(subtree) || marked.contains(path) || (path.isRoot && !reason.mayPass)
      }
    }
  }

  private func isBelowFailed(_ path: RelativePath) -> Bool {
    if failed.isEmpty { return false }
    var above = path.parent
    while let folder = above {
      if failed.contains(folder) { return true }
      above = folder.parent
    }
    return false
  }

  private func poll(_ path: RelativePath, _ reason: PollReason) {
    failed.insert(path)
    setPolled(path, reason)
  }

  private func setPolled(_ path: RelativePath, _ reason: PollReason) {
    marked.insert(path)
    watcher.state.withLock { $0.polled[path] = reason }
    // The thread has to set its time.
    watcher.wakeUp.signal()
  }

  private func isSameFolder(_ path: RelativePath, _ folder: borrowing Descriptor) -> Bool {
    guard case .directory(let identity) = watcher.root.look(at: path), let status = try? folder.status() else {
      return false
    }
    return identity == FileIdentity(status)
  }

  /// The folder may have been renamed between its opening and its registration, and the events of that may have been
  /// read already, when they meant nothing. If it is elsewhere, the entry is wrong; its new place, if below the root,
  /// was ordered to be scanned.
  private func checkPlace(of path: RelativePath, _ folder: borrowing Descriptor) {
    if isSameFolder(path, folder) { return }
    watcher.state.withLock { state in
      guard let watch = state.interpreter.table.watch(at: path) else { return }
      for ended in state.interpreter.table.remove(watch) { watcher.queue?.unwatch(ended) }
    }
  }
}
