import CSystemd
import Foundation
import Logging

/// Writes log entries to the systemd journal with their metadata as fields: `path` becomes `GAOXIN_PATH`.
struct JournalLogHandler: LogHandler {
  var metadata: Logger.Metadata = [:]
  var logLevel: Logger.Level = .info

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let all = metadata.merging(event.metadata ?? [:]) { $1 }
    Self.send(Self.fields("\(event.message)", event.level, all.mapValues { "\($0)" }))
  }

  /// The fields of an entry, as `NAME=value`. The message is not made longer by them: whoever wants them asks for them.
  static func fields(_ message: String, _ level: Logger.Level, _ metadata: [String: String]) -> [String] {
    // What is wrong with something stands in a field called "error"; a person has to see that too.
    let cause = metadata["error"].map { message.contains($0) ? "" : ": \($0)" } ?? ""
    var fields = ["MESSAGE=\(message)\(cause)", "PRIORITY=\(priority(level))", "SYSLOG_IDENTIFIER=gaoxind"]
    for (key, value) in metadata.sorted(by: { $0.key < $1.key }) {
      fields.append("\(key == LogMessage.key ? "MESSAGE_ID" : field(key))=\(value)")
    }
    return fields
  }

  /// Whether standard error is the journal: systemd says so with the device and inode of that stream.
  static func isJournal(_ environment: [String: String]) -> Bool {
    guard let stream = environment["JOURNAL_STREAM"] else { return false }
    var status = stat()
    guard fstat(STDERR_FILENO, &status) == 0 else { return false }
    return stream == "\(status.st_dev):\(status.st_ino)"
  }

  private static func send(_ fields: [String]) {
    let data = fields.map { Array($0.utf8) }
    var parts: [iovec] = []
    var kept: [UnsafeMutableBufferPointer<UInt8>] = []
    for field in data {
      let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: field.count)
      _ = copy.initialize(from: field)
      kept.append(copy)
      parts.append(iovec(iov_base: UnsafeMutableRawPointer(copy.baseAddress), iov_len: field.count))
    }
    _ = sd_journal_sendv(&parts, Int32(parts.count))
    for copy in kept { copy.deallocate() }
  }

  /// The name of a journal field: capital letters, digits and underscores.
  private static func field(_ key: String) -> String {
    "GAOXIN_" + String(key.uppercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
  }

  /// Syslog's priority of a level.
  private static func priority(_ level: Logger.Level) -> Int {
    switch level {
    case .trace, .debug: return 7
    case .info: return 6
    case .notice: return 5
    case .warning: return 4
    case .error: return 3
    case .critical: return 2
    }
  }
}
