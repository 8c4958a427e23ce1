import Crypto
import FactExtraction
import Foundation
import Lexicon
import NewsModel
import PageReading

/// Reads page files on all cores and hands the results on in the order of the files.
struct ArchiveReader: Sendable {
  private let reader: PageReader
  private let extractor: FactExtractor

  init(lexicon: Lexicon) {
    reader = PageReader(lexicon: lexicon)
    extractor = FactExtractor(lexicon: lexicon)
  }

  /// Files among the paths and below the folders among them, in byte order below each; hidden names are left out.
  static func files(_ paths: [String]) -> [String] {
    paths.flatMap { path -> [String] in
      var isDirectory: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory), isDirectory.boolValue,
        let below = FileManager.default.enumerator(atPath: path)
      else { return [path] }
      var found: [String] = []
      for case let name as String in below where !name.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
        var isFolder: ObjCBool = false
        let file = path + "/" + name
        if FileManager.default.fileExists(atPath: file, isDirectory: &isFolder), !isFolder.boolValue {
          found.append(file)
        }
      }
      return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
  }

  /// Reads the files; `take` gets each result in order, with the number of files done.
  /// - Returns: the files that could not be opened, with the reason.
  func read(_ files: [String], take: (PageReport, Int) throws -> Void) async throws -> [(file: String, cause: String)] {
    let width = max(1, ProcessInfo.processInfo.activeProcessorCount)
    var failures: [(String, String)] = []
    try await withThrowingTaskGroup(of: (Int, Result<PageReport, any Error>).self) { group in
      var waiting: [Int: Result<PageReport, any Error>] = [:]
      var next = 0
      var done = 0
      func start() {
        guard next < files.count else { return }
        let (index, file) = (next, files[next])
        group.addTask { (index, Result { try page(file) }) }
        next += 1
      }
      // Twice as many as cores: nobody idles while one slow page is waited for.
      for _ in 0..<width * 2 { start() }
      while let (index, result) = try await group.next() {
        waiting[index] = result
        start()
        while let ready = waiting.removeValue(forKey: done) {
          done += 1
          switch ready {
          case .success(let report): try take(report, done)
          case .failure(let error): failures.append((files[done - 1], error.localizedDescription))
          }
        }
      }
    }
    return failures
  }

  private func page(_ file: String) throws -> PageReport {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
    let hash = SHA256.hash(data: bytes).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    let outcome = reader.read(bytes, hint: PathHint(path: file))
    var extractions: [Extraction] = []
    if case .page(let page) = outcome { extractions = page.articles.map { extractor.extract(from: $0) } }
    return PageReport(
      page: (file as NSString).lastPathComponent, sha256: hash, outcome: outcome, extractions: extractions)
  }
}
