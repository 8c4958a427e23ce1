import FolderWatch
import NewsModel
import NewsStorage
import PageReading

/// What the store should hold of a path, read anew from the disk and from nothing else. Blocking.
struct Expectation: Sendable {
  /// What a look at the disk gives.
  enum Outcome: Sendable {
    /// The store should hold this.
    case known(FileRecord, PageRecord?)
    /// The store should hold nothing.
    case absent
    /// It changed while it was read.
    case unsettled
  }

  let root: FolderRoot
  let analyzer: PageAnalyzer
  /// Largest file that is read, in bytes.
  let sizeLimit: Int

  /// Reads a path and takes it apart.
  func of(_ path: RelativePath) -> Outcome {
    if case .ignored = NamePolicy().verdict(for: path) { return .absent }
    switch root.look(at: path) {
    case .vanished, .directory: return .absent
    case .special(let kind): return .known(record(path, .special(kind)), nil)
    case .unreadable(let fault): return .known(record(path, .unreadable(fault, path, in: root)), nil)
    case .file: return read(path)
    }
  }

  /// The signature of a file; nil for what is none.
  func signature(of path: RelativePath) -> FileSignature? {
    if case .file(let status, _) = root.look(at: path) { status.signature } else { nil }
  }

  private func read(_ path: RelativePath) -> Outcome {
    switch root.read(path, limit: sizeLimit) {
    case .vanished: return .absent
    case .changedWhileReading: return .unsettled
    case .notRegular(let kind):
      return kind.map { .known(record(path, .special($0)), nil) } ?? .absent
    case .unreadable(let fault): return .known(record(path, .unreadable(fault, path, in: root)), nil)
    case .tooLarge(let size): return .known(record(path, .tooLarge(size: size, limit: sizeLimit)), nil)
    case .content(let content): return take(content.bytes, path)
    }
  }

  private func take(_ bytes: [UInt8], _ path: RelativePath) -> Outcome {
    let hash = Digest.sha256(bytes)
    let hint = PathHint(path: path.display)
    let key = Digest.pageKey(contentHash: hash, hint: hint)
    switch analyzer.analyze(bytes, contentHash: hash, key: key, hint: hint) {
    case .page(let page):
      let record = FileRecord(
        path: path.bytes, state: .ingested, seal: .none, contentHash: hash, pageKey: key, cause: "", decided: 0)
      return .known(record, page)
    case .refused(let refusal):
      var record = record(path, .refused(refusal))
      record.contentHash = hash
      return .known(record, nil)
    }
  }

  private func record(_ path: RelativePath, _ reason: FileReason) -> FileRecord {
    FileRecord(
      path: path.bytes, state: reason.state, reason: reason.code, detail: reason.sentence, seal: .none, cause: "",
      decided: 0)
  }
}
