import NewsModel

extension DecodedText {
  /// What was left out while decoding.
  var notes: [Note] {
    guard !unsound.isEmpty else { return [] }
    let count = unsound.reduce(0) { $0 + $1.count }
    let bytes = count == 1 ? "1 byte that is" : "\(count) bytes that are"
    return [
      Note(.unsoundBytes, "\(bytes) not \(encoding.rawValue), left out of the text.", ranges: unsound)
    ]
  }
}
