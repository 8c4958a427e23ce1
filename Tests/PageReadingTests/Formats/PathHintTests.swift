import NewsModel
import PageReading
import Testing

@Suite("What a path tells")
struct PathHintTests {
  static let day = CalendarDay(2025, 3, 6)

  @Test(
    "The day",
    arguments: [
      "2025-03-06_平川日报_A03.txt", "2025_3_6.txt", "2025.03.06.txt", "20250306.txt", "2025年3月6日第3版.txt",
      "平川日报20250306.md",
      "A03_2025-03-06.html", "２０２５年３月６日.txt", "20250306/a.txt", "2025-03-06/b/a.txt", "2025/03/06/a.txt",
      "2025/0306/a.txt",
      "202503/06/a.txt", "2025-03/06/a.txt", "2025年/3月/6日/a.txt", "2025/03/06.txt", "20250306083000.txt",
      "202503060830_a.txt",
      "2024-01-01/2025-03-06_a.txt", "2024/12/31/20250306/a.txt",
    ])
  func day(_ path: String) {
    #expect(PathHint(path: path).date == PathHintTests.day)
  }

  @Test(
    "No day",
    arguments: [
      "a.txt", "", "/", "2025.txt", "2025-03.txt", "2025-13-06.txt", "2025-02-30.txt", "1234567890.txt", "v1.2.3.txt",
      "2025/03/06版.txt",
      "第120250306号.txt", "3025-03-06.txt", "2025-03-061.txt",
    ])
  func noDay(_ path: String) {
    #expect(PathHint(path: path).date == nil)
  }

  @Test(
    "The paper",
    arguments: [
      ("2025-03-06_中国高新技术产业导报_A03.txt", "中国高新技术产业导报"), ("平川日报20250306.md", "平川日报"), ("2025年3月6日平川晚报第3版.txt", "平川晚报"),
      ("《平川周刊》2025-03-06.txt", "平川周刊"), ("文汇报-2025-03-06.txt", "文汇报"), ("平川网/2025-03-06.html", "平川网"),
      ("平川日报/2025/03/06/A03.txt", "平川日报"),
    ])
  func paper(_ path: String, _ name: String) {
    #expect(PathHint(path: path).source == name)
  }

  @Test(
    "No paper",
    arguments: ["2025-03-06_A03.txt", "工作情况通报.txt", "工业互联网_2025.txt", "日报.txt", "平川日报关注园区.txt", "镇江高新区.txt"])
  func noPaper(_ path: String) {
    #expect(PathHint(path: path).source == nil)
  }

  @Test(
    "The ending",
    arguments: [
      ("a.TXT", "txt"), ("b/a.b.Html", "html"), ("a", nil), (".txt", nil), ("a.", nil), ("a.第3版", nil), ("b.d/a", nil),
    ] as [(String, String?)])
  func ending(_ path: String, _ ending: String?) {
    #expect(PathHint(path: path).fileExtension == ending)
  }
}
