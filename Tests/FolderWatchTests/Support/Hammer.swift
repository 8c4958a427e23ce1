import Synchronization

@testable import FolderWatch

private final class Hammer: Sendable {
  let isStopped = Atomic(false)
  let hasEnded = Atomic(false)
}

/// Runs `body` while `strike` is repeated without pause on a thread of its own.
func withHammer(_ strike: @escaping @Sendable () -> Void, _ body: () throws -> Void) throws {
  let hammer = Hammer()
  try DedicatedThread.start(named: "hammer") {
    while !hammer.isStopped.load(ordering: .relaxed) { strike() }
    hammer.hasEnded.store(true, ordering: .releasing)
  }
  defer {
    hammer.isStopped.store(true, ordering: .relaxed)
    // Spins for one stroke at most: the folder must not be removed under it.
    while !hammer.hasEnded.load(ordering: .acquiring) {}
  }
  try body()
}
