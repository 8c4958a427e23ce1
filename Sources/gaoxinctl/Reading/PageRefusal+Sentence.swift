import NewsModel

extension PageRefusal {
  /// Why the bytes are no page.
  var sentence: String {
    switch self {
    case .empty: return "there is no text in it"
    case .binary(let offset): return "byte \(offset) is none that a text has"
    case .undecodable(let offset): return "no known encoding reads it; the best one fails at byte \(offset)"
    case .unsupported(let format): return "\(format) files are not read"
    }
  }
}
