import Glibc
import Synchronization

/// The watcher's thread.
extension FolderWatcher {
  /// What the thread keeps to itself.
  private final class LoopState {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 * 1024, alignment: 16)
    let mountinfo = ProcFile(path: "/proc/self/mountinfo")
    var mounts: MountTable?
    var nextPoll: ContinuousClock.Instant?
    /// The interval that it was set by.
    var pollInterval: Duration?
    var pace = EventPace()

    func readMounts(of root: FolderRoot) -> MountTable? {
      guard let content = mountinfo?.read(), !content.isEmpty else { return nil }
      return MountTable(mountinfo: content, root: root.resolvedPath)
    }

    deinit {
      buffer.deallocate()
    }
  }

  func loop() {
    let loop = LoopState()
    loop.mounts = loop.readMounts(of: root)
    watchAncestors()
    note([.rescan(.root, .startup)])
    while true {
      if loop.pace.isFast { gather() }
      let mountsChanged = wait(timeout: millisecondsToNextPoll(loop), mountinfo: loop.mountinfo?.number ?? -1)
      wakeUp.reset()
      let (isEnding, isRootNew, waiters) = state.withLock { state in
        state.statistics.wakeups += 1
        defer { (state.waiters, state.isRootNew) = ([], false) }
        return (state.phase == .ending, state.isRootNew, state.waiters)
      }
      if isRootNew { turnToNewRoot(loop) }
      if mountsChanged { compareMounts(loop) }
      if drain(loop.buffer, all: !waiters.isEmpty) { loop.pace.countRound(at: .now) }
      orderPolls(loop)
      for waiter in waiters { waiter.resume(returning: true) }
      if isEnding { return }
    }
  }

  /// Lets events come together for a moment, unless somebody calls. In a flood the thread would otherwise be woken for
  /// each single event, which costs the writer as much as its writing.
  private func gather() {
    var call = pollfd(fd: wakeUp.number, events: Int16(POLLIN), revents: 0)
    _ = poll(&call, 1, 2)
  }

  /// Sleeps until there is something to do. True: some mount of the machine has changed.
  private func wait(timeout: Int32, mountinfo: Int32) -> Bool {
    // poll(2) passes over negative descriptors.
    var descriptors = [
      pollfd(fd: wakeUp.number, events: Int16(POLLIN), revents: 0),
      pollfd(fd: queue?.number ?? -1, events: Int16(POLLIN), revents: 0),
      pollfd(fd: mountinfo, events: Int16(POLLPRI), revents: 0),
    ]
    _ = poll(&descriptors, nfds_t(descriptors.count), timeout)
    return descriptors[2].revents & Int16(POLLPRI | POLLERR) != 0
  }

  /// Reads events into the change set: until the queue is empty or a good many are read; where `all` are wanted that
  /// are there now, at least those. True: there were some.
  private func drain(_ buffer: UnsafeMutableRawBufferPointer, all: Bool) -> Bool {
    guard let queue else { return false }
    var isFirst = true
    // A writer without end must not keep the thread from its other duties, a barrier must not stop short.
    var wanted = max(all ? queue.pendingBytes : 0, 16 * buffer.count)
    while wanted > 0 {
      var touched: [RelativePath] = []
      let now = ContinuousClock.now
      let (count, hasNews) = state.withLock { state in
        let count = queue.read(into: buffer) { event in
          let outcome = state.interpreter.interpret(event)
          state.statistics.events += 1
          if outcome.isOverflow { state.statistics.overflows += 1 }
          state.note(outcome.changes, at: now)
          for watch in outcome.ended { queue.unwatch(watch) }
          if let folder = outcome.touchedFolder { touched.append(folder) }
        }
        if count == 0 {
          for watch in state.interpreter.queueIsEmpty() { queue.unwatch(watch) }
        }
        return (count, !state.changes.isEmpty)
      }
      if hasNews { announce() }
      checkPermissions(of: touched)
      if count == 0 { return !isFirst }
      isFirst = false
      wanted -= count
    }
    return true
  }

  /// Times and owners of folders change all the time (`cp -a` sets them); worth a scan is only what opens or closes a
  /// folder for us.
  private func checkPermissions(of folders: [RelativePath]) {
    for folder in Set(folders) {
      let wasBarred = state.withLock { $0.barred.contains(folder) }
      if root.canList(folder) == wasBarred { note([.rescan(folder, .directoryPermissions)]) }
    }
  }

  private func watchAncestors() {
    guard let queue else { return }
    var watches: Set<Int32> = []
    var path = root.resolvedPath[...]
    while let cut = path.lastIndex(of: "/"), cut != path.startIndex {
      path = path[..<cut]
      if let watch = queue.watchAncestor(String(path)) { watches.insert(watch) }
    }
    let former = state.withLock { state in
      defer { state.interpreter.ancestors = watches }
      return state.interpreter.ancestors.filter { state.interpreter.table.path(of: $0) == nil }
    }
    for watch in former.subtracting(watches) { queue.unwatch(watch) }
  }

  /// The scan is ordered after the mounts were read: what is mounted from here on is told.
  private func turnToNewRoot(_ loop: LoopState) {
    loop.mounts = loop.readMounts(of: root)
    watchAncestors()
    note([.rescan(.root, .rootReopened)])
  }

  private func compareMounts(_ loop: LoopState) {
    guard let mounts = loop.readMounts(of: root) else { return }
    if let former = loop.mounts {
      note(mounts.subtreesThatDiffer(from: former).sorted().map { .rescan($0, .mountsChanged) })
    }
    loop.mounts = mounts
  }

  private func orderPolls(_ loop: LoopState) {
    guard let due = loop.nextPoll, due <= .now else { return }
    loop.nextPoll = nil
    requestPolled()
  }

  /// -1 where nothing is polled: the thread sleeps until something happens.
  private func millisecondsToNextPoll(_ loop: LoopState) -> Int32 {
    let (isPolled, interval) = state.withLock { (!$0.polled.isEmpty, $0.pollInterval) }
    guard isPolled else {
      loop.nextPoll = nil
      return -1
    }
    if interval != loop.pollInterval { loop.nextPoll = nil }
    let due = loop.nextPoll ?? .now + interval
    (loop.nextPoll, loop.pollInterval) = (due, interval)
    let (seconds, attoseconds) = (due - .now).components
    // Rounded up, so as not to wake just before.
    return Int32(clamping: max(0, seconds * 1000 + attoseconds / 1_000_000_000_000_000 + 1))
  }
}
