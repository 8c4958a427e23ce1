import Foundation
import Synchronization

/// Contents that ended the process when they were read. They are not read again by the same rules.
///
/// Kept beside the store and not in it: a store that is built anew must not fall into the same pit. Known by the content,
/// so that a copy under another name is not tried either.
final class BlameList: Sendable {
  /// What reading it led to.
  enum Verdict: String, Codable, Sendable {
    case crashed
    case hung
  }

  private struct Entry: Codable {
    /// SHA-256 of the content, in hex.
    let content: String
    let verdict: Verdict
    let rules: String
  }

  private let file: String
  private let entries: Mutex<[String: Entry]>

  /// Reads the list; what other rules failed at is forgotten. A list that cannot be read counts as empty.
  init(file: String, rules: String) {
    self.file = file
    let data = FileManager.default.contents(atPath: file) ?? Data()
    let known = (try? JSONDecoder().decode([Entry].self, from: data)) ?? []
    entries = Mutex(
      Dictionary(known.filter { $0.rules == rules }.map { ($0.content, $0) }, uniquingKeysWith: { $1 }))
  }

  /// What is held against a content; nil where nothing is.
  func verdict(_ contentHash: [UInt8]) -> Verdict? {
    entries.withLock { $0.isEmpty ? nil : $0[Digest.hex(contentHash)]?.verdict }
  }

  /// Holds a verdict against a content. One by other rules than those in force is forgotten at the next start.
  func add(_ contentHash: [UInt8], _ verdict: Verdict, rules: String) {
    let content = Digest.hex(contentHash)
    entries.withLock {
      $0[content] = Entry(content: content, verdict: verdict, rules: rules)
      save($0)
    }
  }

  /// Forgets what is held against a content, so that it is tried again.
  func forgive(_ contentHash: [UInt8]) {
    entries.withLock { if $0.removeValue(forKey: Digest.hex(contentHash)) != nil { save($0) } }
  }

  /// A list that cannot be written is kept in memory: the content is tried once more after the next start.
  private func save(_ entries: [String: Entry]) {
    let list = entries.values.sorted { $0.content < $1.content }
    guard let data = try? JSONEncoder().encode(list) else { return }
    try? data.write(to: URL(fileURLWithPath: file), options: .atomic)
  }
}
