import Synchronization

/// Moments of a transaction at which a test may let the process end: whatever the moment, the store must hold all of the
/// transaction or nothing.
package enum CommitStep: String, CaseIterable, Sendable {
  /// The transaction has begun and nothing is written.
  case begun
  /// The row of a page is written, none of its articles.
  case page
  /// The row of an article is written, its words are not in the index.
  case article
  /// The words of an article are in the index, its facts are not written.
  case words
  /// The facts of an article are written.
  case facts
  /// The row of a file is written.
  case file
  /// The row of a file is removed, its page is still there.
  case removal
  /// The words, the facts and the articles of a page are removed, its row is still there.
  case drop
  /// All is written and nothing is committed.
  case written
  /// All is committed; what has changed is not told to the history, nor to whoever waits.
  case committed
  /// The history has it too; nobody was told.
  case told

  #if DEBUG
    private static let observer = Mutex<(@Sendable (CommitStep) -> Void)?>(nil)

    /// Calls a function at each step, on the thread that takes it. Only a debug build has it.
    package static func observe(_ body: (@Sendable (CommitStep) -> Void)?) { observer.withLock { $0 = body } }

    func reached() { Self.observer.withLock { $0 }?(self) }
  #else
    @inline(__always) func reached() {}
  #endif
}
