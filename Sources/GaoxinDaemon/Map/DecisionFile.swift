import Foundation
import GaoxinAPI
import IndustryMap
import NewsStorage

/// A file of tab-separated lines in which a person's decisions stand; read again when it has changed. Lines that begin with
/// `#` are remarks; lines that make no sense are passed over and counted.
struct DecisionFile: Sendable {
  /// What the file was when it was read.
  struct Stamp: Hashable, Sendable {
    let size: Int
    let seconds: Int
    let nanoseconds: Int
    let inode: UInt64
  }

  let path: String
  /// First line of a new file: what the columns are.
  let header: String

  /// What the file is now; nil where there is none.
  var stamp: Stamp? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return Stamp(
      size: Int(status.st_size), seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec,
      inode: UInt64(status.st_ino))
  }

  /// The cells of its lines.
  func lines() -> [[String]] {
    guard let data = FileManager.default.contents(atPath: path) else { return [] }
    return String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }

  /// Adds a line, in a new file that takes the old one's place: a crash leaves the one or the other.
  func append(_ cells: [String]) throws {
    var text = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? header + "\n"
    if !text.hasSuffix("\n") { text += "\n" }
    let plain = cells.map { $0.map { $0 == "\t" || $0.isNewline ? " " : String($0) }.joined() }
    text += plain.joined(separator: "\t") + "\n"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
  }
}
