import Foundation
import NewsModel
import NewsStorage

/// A store in a folder of its own, which goes with it.
final class TemporaryStore {
  let folder: String
  let store: NewsStore
  private var nextKey = 0

  init() throws {
    folder = NSTemporaryDirectory() + "gaoxin-store-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    store = try NewsStore(path: folder + "/store.sqlite")
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Stores a page of one article under a path and gives the article's name.
  @discardableResult
  func put(_ path: String, title: String = "题目", body: [String], key: String? = nil) async throws -> String {
    let digest = key.map { Array($0.utf8) } ?? Array(path.utf8) + Array(body.joined().utf8)
    let name = String(hexDigits(digest).suffix(16))
    _ = try await store.commit([
      .put(record(path, key: digest), page: page(title: title, body: body, key: digest, name: name))
    ])
    return name
  }

  /// What `put` stores of the file.
  func record(_ path: String, key: [UInt8]?, state: FileState = .ingested) -> FileRecord {
    FileRecord(
      path: Array(path.utf8), state: state, seal: FileSeal(size: 1, modified: 2, changed: 3, inode: 4, device: 5),
      contentHash: key, pageKey: key, cause: "test", decided: 0)
  }

  /// A page with one article, its text as if it stood in the raw file from byte 0 on.
  func page(title: String, body: [String], key: [UInt8], name: String) -> PageRecord {
    var offset = 0
    let paragraphs = ([title] + body).enumerated().map { index, text in
      var map = SourceMap()
      map.append(rawStart: offset, count: text.utf8.count)
      offset += text.utf8.count + 1
      return Paragraph(role: index == 0 ? .title : .body, content: MappedText(text: text, map: map))
    }
    let article = Article(kind: .article, title: title, titlePosition: .head, paragraphs: paragraphs)
    return PageRecord(
      key: key, contentHash: key, rules: "1",
      page: Page(encoding: .utf8, format: .text, articles: [article]), articleNames: [name],
      facts: [[]])
  }

  private func hexDigits(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef")
    var hash: UInt64 = 1469598103934665603
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 1099511628211 }
    return String((0..<16).map { digits[Int(hash >> UInt64($0 * 4) & 15)] })
  }
}
