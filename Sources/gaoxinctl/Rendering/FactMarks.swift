import GaoxinAPI

/// The numbers of facts, put into an article's paragraphs where the words end that state them.
struct FactMarks {
  /// For each paragraph its marks: an offset in the paragraph's UTF-8, and the numbers that stand there.
  private var marks: [Int: [Int: [Int]]] = [:]

  /// Facts are numbered from 1 in their order.
  init(_ report: ArticleReport) {
    for (index, fact) in report.facts.enumerated() {
      for evidence in fact.evidence where report.paragraphs.indices.contains(evidence.paragraph) {
        let text = Array(report.paragraphs[evidence.paragraph].text.utf8)
        guard let place = text.firstRange(of: Array(evidence.text.utf8)) else { continue }
        let known = marks[evidence.paragraph, default: [:]][place.upperBound, default: []]
        if !known.contains(index + 1) {
          marks[evidence.paragraph, default: [:]][place.upperBound] = known + [index + 1]
        }
      }
    }
  }

  /// The text of a paragraph with its marks, such as `…平台9个[3]`; before a closing mark of punctuation.
  func marked(_ text: String, paragraph: Int) -> String {
    guard let places = marks[paragraph] else { return text }
    let bytes = Array(text.utf8)
    var out = ""
    var start = 0
    for (offset, numbers) in places.sorted(by: { $0.key < $1.key }) {
      let end = Self.withoutStop(bytes[..<offset])
      if end > start {
        out += String(decoding: bytes[start..<end], as: UTF8.self)
        start = end
      }
      out += Style.dim("[" + numbers.map { String($0) }.joined(separator: ",") + "]")
    }
    return out + String(decoding: bytes[start...], as: UTF8.self)
  }

  /// Where a text ends without its last comma or full stop.
  private static func withoutStop(_ text: ArraySlice<UInt8>) -> Int {
    for stop in ["。", "，", "；", ",", ";"] {
      let mark = Array(stop.utf8)
      if text.count > mark.count, text.suffix(mark.count).elementsEqual(mark) { return text.endIndex - mark.count }
    }
    return text.endIndex
  }
}
