import Lexicon
import NewsModel

/// Finds the times of an article's text and works out what days they mean, given when it can have been published.
package struct TimeFinder: Sendable {
  let words: WordTrie<TimeWord>
  let marks: TimeMarks

  package init(lexicon: Lexicon) {
    words = WordTrie(lexicon.table("calendar-words").rows.compactMap { row in TimeWord(row).map { (row[0], $0) } })
    marks = TimeMarks()
  }

  /// The times of an article, by paragraph, in reading order.
  package func times(in text: ArticleText, published: Publication?) -> [[FoundTime]] {
    var clock = ArticleClock(published: published)
    return text.paragraphs.indices.map { index in
      var scan = TimeScan(finder: self, paragraph: index, text: text.paragraphs[index].bytes, clock: clock)
      let found = text.paragraphs[index].sentences.flatMap { scan.run($0) }
      clock = scan.clock
      return found
    }
  }
}
