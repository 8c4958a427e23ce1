import Foundation

/// Standard output and error of a command.
enum Output {
  /// Whether standard output is a terminal that takes colour.
  static let isTerminal =
    isatty(STDOUT_FILENO) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
    && ProcessInfo.processInfo.environment["TERM"] != "dumb"

  /// Prints a line. Bytes that cannot be written (a reader that has gone) are lost without a word.
  static func line(_ text: String) {
    FileHandle.standardOutput.write(Data((text + "\n").utf8))
  }

  /// Prints a line as it came.
  static func line(_ bytes: Data) {
    FileHandle.standardOutput.write(bytes + [UInt8(ascii: "\n")])
  }

  /// Shows on standard error how far long work is, in place of what was shown before.
  static func progress(_ text: String) {
    FileHandle.standardError.write(Data("\r\u{1B}[K\(text)".utf8))
  }

  /// Prints what is wrong, with the program's name.
  static func error(_ text: String) {
    FileHandle.standardError.write(Data("gaoxinctl: \(text)\n".utf8))
  }
}
