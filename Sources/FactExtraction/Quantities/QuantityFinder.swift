import Lexicon
import NewsModel

/// Finds every amount of a folded paragraph: money, areas, percentages, counts, durations, ranks.
package struct QuantityFinder: Sendable {
  let measures: WordTrie<MeasureWord>
  let operators: OperatorWords
  let numerals: NumeralReader
  let phrases: QuantityPhrases
  let context: QuantityContext

  package init(lexicon: Lexicon) {
    let rows = lexicon.table("measure-words").rows
    measures = WordTrie(
      rows.compactMap { row in
        guard let kind = MeasureWord.Kind(rawValue: row[3]), let factor = DecimalNumber(row[2]) else { return nil }
        return (row[0], MeasureWord(unit: row[1], factor: factor, kind: kind, guards: Guard(row[4])))
      })
    operators = OperatorWords(lexicon.table("operators"))
    numerals = NumeralReader(measures: rows.map { $0[0] })
    phrases = QuantityPhrases(lexicon.table("number-phrases"))
    context = QuantityContext(lexicon.table("number-context"))
  }

  /// The amounts of a paragraph, in reading order, none overlapping another.
  package func quantities(in paragraph: FoldedParagraph, index: Int) -> [FoundQuantity] {
    var found: [FoundQuantity] = []
    for sentence in paragraph.sentences {
      var scan = QuantityScan(finder: self, paragraph: index, text: paragraph.bytes, sentence: sentence)
      found += scan.run()
    }
    return found
  }

  /// The measure word at an offset; nil where none stands there or a guard shows another word.
  func measure(_ text: [UInt8], at offset: Int, limit: Int) -> (word: MeasureWord, end: Int)? {
    guard offset < limit else { return nil }
    for (word, end) in measures.all(in: text, at: offset, limit: limit).reversed() {
      if word.guards.begins(at: end, in: text) { continue }
      // GW, km: a Latin unit ends where the letters end.
      if text[offset] < 0x80, text[offset] != 0x25, end < limit, Ascii.isLetter(text[end]) || Ascii.isDigit(text[end]) {
        continue
      }
      return (word, end)
    }
    return nil
  }
}
