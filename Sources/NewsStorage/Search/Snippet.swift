/// Cuts the words around the first hit out of a text and marks all hits in them.
struct Snippet {
  /// Characters before the first hit.
  static let before = 24
  /// Characters in all.
  static let length = 96

  /// - Parameters:
  ///   - text: the article's text.
  ///   - terms: what was searched for.
  static func parts(of text: String, terms: [FoldedText]) -> [SearchHit.Part] {
    let folded = FoldedText(text)
    var places = terms.flatMap { folded.places(of: $0) }
    places.sort { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) }
    let first = places.first?.lowerBound ?? 0
    let start = max(0, first - before)
    let end = min(folded.scalars.count, start + length)
    var parts: [SearchHit.Part] = []
    func add(_ range: Range<Int>, isHit: Bool) {
      guard !range.isEmpty else { return }
      let bytes = text.utf8
      let low = bytes.index(bytes.startIndex, offsetBy: folded.offsets[range.lowerBound])
      let high = bytes.index(bytes.startIndex, offsetBy: folded.offsets[range.upperBound])
      let words = text[low..<high].split(whereSeparator: \.isNewline).joined(separator: " ")
      parts.append(SearchHit.Part(text: words, isHit: isHit))
    }
    if start > 0 { parts.append(SearchHit.Part(text: "…", isHit: false)) }
    var position = start
    for place in places where place.lowerBound >= position && place.lowerBound < end {
      add(position..<place.lowerBound, isHit: false)
      add(place.lowerBound..<min(place.upperBound, folded.scalars.count), isHit: true)
      position = place.upperBound
    }
    if position < end { add(position..<end, isHit: false) }
    if max(position, end) < folded.scalars.count { parts.append(SearchHit.Part(text: "…", isHit: false)) }
    return parts
  }
}
