import FactExtraction
import Lexicon
import NewsModel
import Testing

@Suite("Times, told from the day of publication")
struct TimeTests {
  private static let finder = Result { try TimeFinder(lexicon: Lexicon.bundled()) }

  /// The intervals of every time in a text, alternatives parted by a bar.
  private func times(_ words: String, published: String...) throws -> [String] {
    let days = published.compactMap { CalendarDay(iso: $0) }
    let publication = days.first.map {
      Publication(earliest: $0, latest: days.last ?? $0, source: .printed, basis: [])
    }
    let paragraph = Paragraph(role: .body, content: MappedText(text: words))
    let text = ArticleText(Article(kind: .article, published: publication, paragraphs: [paragraph]))
    return try TimeTests.finder.get().times(in: text, published: publication).joined().map { time in
      time.periods.map { FactSample.line($0) }.joined(separator: "|")
    }
  }

  @Test(
    "a printed date is that day, month, quarter, half, year or span",
    arguments: [
      ("2017年6月6日成立。", ["2017-06-06..2017-06-06"]),
      ("2024年1月启动。", ["2024-01-01..2024-01-31"]),
      ("2024年2月启动。", ["2024-02-01..2024-02-29"]),
      ("2023年的产值。", ["2023-01-01..2023-12-31"]),
      ("2025年二季度。", ["2025-04-01..2025-06-30"]),
      ("2025年上半年。", ["2025-01-01..2025-06-30"]),
      ("2024年前三季度。", ["2024-01-01..2024-09-30"]),
      ("2024年1—9月。", ["2024-01-01..2024-09-30"]),
      ("2021—2025年。", ["2021-01-01..2025-12-31"]),
    ])
  func absolute(sentence: String, intervals: [String]) throws {
    #expect(try times(sentence, published: "2026-03-02") == intervals)
  }

  @Test(
    "a relative time is counted from the day of publication",
    arguments: [
      ("今年完成。", ["2024-01-01..2024-12-31"]),
      ("去年完成。", ["2023-01-01..2023-12-31"]),
      ("明年完成。", ["2025-01-01..2025-12-31"]),
      ("明年二季度投产。", ["2025-04-01..2025-06-30"]),
      ("今年前三季度。", ["2024-01-01..2024-09-30"]),
      ("今年1至10月。", ["2024-01-01..2024-10-31"]),
      ("去年同期。", ["2023-01-01..2023-12-31"]),
    ])
  func relative(sentence: String, intervals: [String]) throws {
    #expect(try times(sentence, published: "2024-11-15") == intervals)
  }

  @Test("a day without a year is the last such day that was not after the publication")
  func dayWithoutYear() throws {
    #expect(try times("10月29日签约。", published: "2024-11-15") == ["2024-10-29..2024-10-29"])
    #expect(try times("12月29日签约。", published: "2024-11-15") == ["2023-12-29..2023-12-29"])
    #expect(try times("截至10月底。", published: "2024-11-15") == ["2024-10-31..2024-10-31"])
  }

  @Test("a text that may be of two years leaves both open")
  func alternatives() throws {
    let either = ["2024-04-01..2024-06-30|2025-04-01..2025-06-30"]
    #expect(try times("明年二季度竣工。", published: "2023-12-01", "2024-02-29") == either)
  }

  @Test(
    "a plan period has its years",
    arguments: [
      ("“十四五”期间。", ["2021-01-01..2025-12-31"]),
      ("“十五五”时期。", ["2026-01-01..2030-12-31"]),
      ("“十五五”开局之年。", ["2026-01-01..2026-12-31"]),
      ("“十四五”收官之年。", ["2025-01-01..2025-12-31"]),
    ])
  func planPeriods(sentence: String, intervals: [String]) throws {
    #expect(try times(sentence, published: "2025-11-15") == intervals)
  }

  @Test(
    "durations, anniversaries and numbers are no times",
    arguments: ["历时15个月。", "4年多来。", "成立30周年。", "20余载耕耘。", "投资183.04亿元。", "30年的历程。"])
  func durations(sentence: String) throws {
    #expect(try times(sentence, published: "2024-11-15").filter { !$0.isEmpty } == [])
  }

  @Test("nothing relative is guessed where no day of publication is known")
  func unknownPublication() throws {
    #expect(try times("今年完成。").filter { !$0.isEmpty } == [])
    #expect(try times("2023年完成。") == ["2023-01-01..2023-12-31"])
  }
}
