import Foundation

/// How far long work is, on standard error where that is a terminal and standard output is not.
struct Progress {
  private let total: Int
  private let isShown: Bool

  init(total: Int) {
    self.total = total
    isShown = total > 1 && isatty(STDERR_FILENO) == 1 && isatty(STDOUT_FILENO) == 0
  }

  /// Shows that so many are done, every hundredth time and at the end.
  func show(_ done: Int) {
    guard isShown, done % 100 == 0 || done == total else { return }
    FileHandle.standardError.write(Data("\r\(done) of \(total)".utf8))
  }

  /// Ends the line.
  func end() {
    if isShown { FileHandle.standardError.write(Data("\n".utf8)) }
  }
}
