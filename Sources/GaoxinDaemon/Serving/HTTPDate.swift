import Glibc

/// Moments as HTTP's headers have them.
enum HTTPDate {
  /// The present moment: `Sat, 21 Nov 2026 20:00:00 GMT`.
  static func now() -> String {
    var seconds = time(nil)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    var text = [CChar](repeating: 0, count: 32)
    // The daemon sets no locale, so days and months are English.
    let count = strftime(&text, text.count, "%a, %d %b %Y %H:%M:%S GMT", &parts)
    return String(decoding: text.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
