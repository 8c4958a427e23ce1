import NewsModel

/// 文首信息 — what stands between two `---` lines at the top of a text or Markdown page: `key: value`, one a line.
///
/// It tells of the page and is no line of it.
struct FrontMatter {
  /// What the keys say.
  let metadata: PageMetadata
  /// Offset in the page's UTF-8 of the first line behind it.
  let end: Int

  /// A page cannot hide much text behind a line of dashes.
  private static let mostLines = 60

  /// Nil where the page does not begin with front matter.
  init?(_ utf8: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var lines: [String] = []
    var isOpen = false
    var number = 0
    while start < utf8.count, number <= FrontMatter.mostLines {
      let end = LineScan.lineEnd(utf8, from: start)
      let text = FrontMatter.trimmed(utf8, start..<min(end.text, start + 2000))
      start = end.next
      if !isOpen {
        if text.isEmpty { continue }
        guard FrontMatter.isFence(text) else { return nil }
        isOpen = true
      } else if FrontMatter.isFence(text) || text == "..." {
        guard let entries = FrontMatter.entries(lines) else { return nil }
        metadata = FrontMatter.metadata(of: entries)
        self.end = start
        return
      } else {
        lines.append(text)
      }
      number += 1
    }
    return nil
  }

  private static func isFence(_ text: String) -> Bool {
    text.utf8.count >= 3 && text.utf8.count <= 80 && text.utf8.allSatisfy { $0 == UInt8(ascii: "-") }
  }

  /// Keys with their values; nil where a line is neither an entry nor part of one.
  private static func entries(_ lines: [String]) -> [(key: String, value: String)]? {
    var entries: [(key: String, value: String)] = []
    for line in lines where !line.isEmpty && !line.hasPrefix("#") {
      if line.hasPrefix("- "), !entries.isEmpty {
        let item = unquoted(String(line.dropFirst(2)))
        let value = entries[entries.count - 1].value
        entries[entries.count - 1].value = value.isEmpty ? item : value + " " + item
      } else if let entry = entry(line) {
        entries.append(entry)
      } else {
        return nil
      }
    }
    return entries.isEmpty ? nil : entries
  }

  private static func entry(_ line: String) -> (key: String, value: String)? {
    let scalars = line.unicodeScalars
    guard let colon = scalars.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
    let key = String(scalars[..<colon])
    guard !key.isEmpty, key.unicodeScalars.count <= 30 else { return nil }
    return (String(spaceTrimmed(key)).lowercased(), unquoted(String(scalars[scalars.index(after: colon)...])))
  }

  private static func metadata(of entries: [(key: String, value: String)]) -> PageMetadata {
    var metadata = PageMetadata()
    for (key, value) in entries where !value.isEmpty && value != "null" && value != "~" {
      switch key {
      case "title", "标题", "题目": metadata.title = metadata.title ?? value
      case "source", "来源", "出处", "媒体", "报纸", "newspaper", "paper", "publisher":
        metadata.source = metadata.source ?? value
      case "date", "日期", "发布日期", "发布时间", "时间", "出版日期", "published", "pubdate", "publishdate", "publish_date":
        metadata.date = metadata.date ?? WrittenDates(value).first
      case "url", "链接", "原文链接", "网址", "地址", "link": metadata.url = metadata.url ?? value
      case "author", "authors", "作者", "记者": metadata.author = metadata.author ?? value
      default: break
      }
    }
    return metadata
  }

  private static func trimmed(_ utf8: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
    let text = String(decoding: UnsafeBufferPointer(rebasing: utf8[range]), as: UTF8.self)
    return String(spaceTrimmed(String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\u{FEFF}" }))))
  }

  private static func spaceTrimmed(_ text: String) -> Substring {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return text[first..<scalars.index(after: last)]
  }

  private static func unquoted(_ value: String) -> String {
    var text = spaceTrimmed(value)
    if text.hasPrefix("["), text.hasSuffix("]"), text.count >= 2 {
      let items = text.dropFirst().dropLast().split(separator: ",").map { unquoted(String($0)) }
      return items.joined(separator: " ")
    }
    let pairs: [(Character, Character)] = [("\"", "\""), ("'", "'"), ("“", "”")]
    for (open, close) in pairs where text.count >= 2 && text.first == open && text.last == close {
      text = text.dropFirst().dropLast()
      break
    }
    return String(spaceTrimmed(String(text)))
  }
}
