/// A sentence of a folded paragraph and its clauses.
package struct Sentence: Hashable, Sendable {
  /// The whole sentence with its final mark, in bytes of the folded paragraph.
  package let range: Range<Int>
  /// Its clauses in order, without the marks that close them.
  package let clauses: [Clause]

  /// The clause that holds a byte, or the next one.
  package func clauseIndex(at offset: Int) -> Int? {
    clauses.firstIndex { offset < $0.range.upperBound }
  }

  /// Cuts a paragraph: `。!?…` and a closing quote mark after them end a sentence, `,;:` and a kept space a clause.
  ///
  /// A comma or colon between digits (1,200万元; 10:30) ends nothing. Marks inside quotes and brackets count as well.
  static func cut(_ text: [UInt8]) -> [Sentence] {
    var cutter = SentenceCutter(text: text)
    return cutter.run()
  }
}
