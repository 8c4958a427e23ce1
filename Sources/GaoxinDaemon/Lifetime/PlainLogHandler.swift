import Glibc
import Logging

/// Writes log entries to standard error for a person to read: time, level where it is not the usual one, message, and what
/// the message does not say already.
struct PlainLogHandler: LogHandler {
  var metadata: Logger.Metadata = [:]
  var logLevel: Logger.Level = .info

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let all = metadata.merging(event.metadata ?? [:]) { $1 }
    let line = Self.line("\(event.message)", event.level, all.mapValues { "\($0)" })
    let bytes = Array((Self.clock() + " " + line + "\n").utf8)
    _ = write(STDERR_FILENO, bytes, bytes.count)
  }

  /// A line without its time.
  static func line(_ message: String, _ level: Logger.Level, _ metadata: [String: String]) -> String {
    let unsaid = metadata.filter { $0.key != LogMessage.key && !message.contains($0.value) }
    let details = unsaid.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
    return (level == .info ? "" : "\(level): ") + message + (details.isEmpty ? "" : " (\(details))")
  }

  /// The time of day, as the machine's clock shows it.
  private static func clock() -> String {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    var text = [CChar](repeating: 0, count: 16)
    let count = strftime(&text, text.count, "%H:%M:%S", &parts)
    return String(decoding: text.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
