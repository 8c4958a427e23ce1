import FolderWatch
import Foundation
import GaoxinAPI
import Lexicon
import NIOPosix
import NewsStorage

@testable import GaoxinDaemon

/// What a store that was built from the folder as it stands would export, without a daemon: no events, no order, no
/// history; each file is read once.
struct FreshBuild {
  private let analyzer: PageAnalyzer
  private let threads: NIOThreadPool

  init() throws {
    analyzer = PageAnalyzer(lexicon: try Lexicon.bundled())
    threads = NIOThreadPool.singleton
  }

  /// The lines of the export.
  func export(_ box: Sandbox) async throws -> String {
    let place = box.home + "/build-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(atPath: place) }
    let store = try NewsStore(path: place + "/store.sqlite")
    _ = try await store.commit(try changes(box))
    let text = try await export(store)
    try store.close()
    return text
  }

  /// In a function of its own: while the reader lives, the store cannot be closed.
  private func export(_ store: NewsStore) async throws -> String {
    // Nobody has settled anything.
    let book = DecisionBook(folder: store.path + ".none")
    let basis = MapBasis(
      words: analyzer.mapWords, decisions: book.names(analyzer.zoneNames), corrections: book.allCorrections(), key: "")
    let reader = ExportReader(
      try store.snapshot(), threads: threads, rules: analyzer.rules, basis: basis, withheld: [])
    var text = Data()
    while let lines = try await reader.next() {
      for line in lines {
        text += try WireCoding.encode(line)
        text.append(UInt8(ascii: "\n"))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private func changes(_ box: Sandbox) throws -> [FileChange] {
    let root = try FolderRoot.open(box.pages)
    let expectation = Expectation(root: root, analyzer: analyzer, sizeLimit: 16 << 20)
    var changes: [FileChange] = []
    _ = FolderScan(root: root).run { entry in
      switch entry {
      case .file(let path, _, _), .special(let path, _), .unreadable(let path, _):
        if case .known(let record, let page) = expectation.of(path) { changes.append(.put(record, page: page)) }
      case .directory, .mountPoint, .ignored: break
      }
      return .proceed
    }
    return changes
  }
}
