import NewsModel
import PageReading
import Testing

@Suite("Front matter")
struct FrontMatterTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let metadata: PageMetadata
    var testDescription: String { name }
  }

  static let day = CalendarDay(2025, 3, 6)

  static let cases: [Case] = [
    Case(
      name: "English keys", text: "title: 开园\nsource: 平川日报\ndate: 2025-03-06\nurl: https://a.example/1\nauthor: 江一河",
      metadata: PageMetadata(title: "开园", source: "平川日报", date: day, url: "https://a.example/1", author: "江一河")),
    Case(
      name: "Chinese keys and colons", text: "标题：开园\n来源：平川日报\n日期：2025年3月6日\n链接：https://a.example/1\n作者：江一河",
      metadata: PageMetadata(title: "开园", source: "平川日报", date: day, url: "https://a.example/1", author: "江一河")),
    Case(
      name: "quotes, capitals, spaces", text: "Title: \"开园：三年\"\n SOURCE :  '平川日报' \ndate: '2025/3/6'",
      metadata: PageMetadata(title: "开园：三年", source: "平川日报", date: day)),
    Case(
      name: "time behind the date", text: "date: 2025-03-06T08:30:00+08:00", metadata: PageMetadata(date: day)),
    Case(name: "date in eight digits", text: "date: 20250306", metadata: PageMetadata(date: day)),
    Case(name: "date of full width", text: "日期: ２０２５年３月６日 星期四", metadata: PageMetadata(date: day)),
    Case(name: "no such day", text: "date: 2025-02-30\ntitle: 开园", metadata: PageMetadata(title: "开园")),
    Case(
      name: "lists, comments, other keys", text: "# 注\ntags: [一, 二]\nauthors:\n  - 江一河\n  - 江二河\n\ntitle: 开园",
      metadata: PageMetadata(title: "开园", author: "江一河 江二河")),
    Case(
      name: "empty values", text: "title:\nsource: ~\ndate: null\nurl: https://a.example",
      metadata: PageMetadata(url: "https://a.example")),
  ]

  @Test("Keys and values", arguments: cases, ["page.txt", "page.md"])
  func metadata(_ page: Case, _ path: String) {
    let text = pageText("---\n\(page.text)\n---\n\n正文一。\n", path: path)
    #expect(text.metadata == page.metadata)
    #expect(text.texts == ["正文一。"])
    #expect(text.lines[0].blankLinesBefore == 1)
  }

  @Test(
    "Front matter is found in every encoding and with every line end", arguments: TextEncoding.allCases,
    ["\n", "\r\n", "\r"])
  func encodings(_ encoding: TextEncoding, _ end: String) {
    let page = ["---", "date: 2025-03-06", "title: 高新", "---", "本文中有一大段文字。"].joined(separator: end)
    let text = pageText(EncodedText.bytes(page, encoding, mark: true))
    #expect(text.metadata == PageMetadata(title: "高新", date: FrontMatterTests.day))
    #expect(text.texts == ["本文中有一大段文字。"])
  }

  @Test(
    "Dashes that enclose no keys are lines of the page",
    arguments: [
      "---\n正文一。\n---\n正文二。", "---\ntitle: 开园\n正文。", "正文。\n---\ntitle: 开园\n---", "---\n---\n正文。", "title: 开园\n---",
    ])
  func noFrontMatter(_ text: String) {
    let page = pageText(text)
    #expect(page.metadata == PageMetadata())
    #expect(page.texts == text.split(separator: "\n").map(String.init))
  }
}
