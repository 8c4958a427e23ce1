import FolderWatch
import NewsModel
import NewsStorage
import PageReading

/// Looks at one path and says what the store should hold of it. Blocking: reads the disk and the store.
struct FileResolver: Sendable {
  /// What looking at a path led to.
  enum Resolution: Sendable {
    /// The store is right as it is.
    case unchanged
    /// The store must be changed. `isRacy`: the file changed so shortly before that a further change could hide.
    /// `before`: what the store has of it.
    case change(FileChange, isRacy: Bool, before: FileRecord?)
    /// It is gone; there was something in the store, be it a page or only a reason why there is none.
    case gone(FileRecord)
    /// It changed while it was read: look again when it is quiet.
    case unsettled
  }

  /// The cause of a second look at bytes that could have changed unseen. Where they have not, the file stays as decided.
  static let recheck = "recheck"
  /// The cause of a look that somebody asked for, or that is due after a fault of the machine: nothing is settled then.
  static let retry = "retry"

  let root: FolderRoot
  let store: NewsStore
  let settings: LiveSettings
  let journal: ReadingJournal
  let faults: FaultInjection

  /// The rules in force.
  var analyzer: PageAnalyzer { settings.now.analyzer }

  /// Looks at a path.
  /// - Parameters:
  ///   - cause: what led here, for `explain`.
  ///   - slot: the journal's slot of this thread.
  func resolve(_ path: RelativePath, cause: String, slot: Int) throws -> Resolution {
    let known = try store.file(path.bytes)
    switch root.look(at: path) {
    case .vanished, .directory: return gone(known)
    case .special(let kind): return put(.special(kind), path, known, cause)
    case .unreadable(let fault): return put(.unreadable(fault, path, in: root), path, known, cause)
    case .file(let status, _):
      if let known, cause != Self.retry, known.isSettled(by: settings.now), known.seal == FileSeal(status.signature) {
        return .unchanged
      }
      return try read(path, status.signature, known, cause, slot)
    }
  }

  private func read(
    _ path: RelativePath, _ seen: FileSignature, _ known: FileRecord?, _ cause: String, _ slot: Int
  ) throws -> Resolution {
    if let fault = faults.readFault(path) { return put(.unreadable(fault, path, in: root), path, known, cause) }
    let sizeLimit = settings.now.sizeLimit
    switch root.read(path, limit: sizeLimit) {
    case .vanished: return gone(known)
    case .changedWhileReading: return .unsettled
    case .notRegular(let kind):
      guard let kind else { return gone(known) }
      return put(.special(kind), path, known, cause)
    case .unreadable(let fault): return put(.unreadable(fault, path, in: root), path, known, cause)
    case .tooLarge(let size):
      return put(.tooLarge(size: size, limit: sizeLimit), path, known, cause, seen)
    case .content(let content): return try take(content, path, known, cause, slot)
    }
  }

  private func gone(_ known: FileRecord?) -> Resolution {
    known.map { .gone($0) } ?? .unchanged
  }

  private func take(
    _ content: FileContent, _ path: RelativePath, _ known: FileRecord?, _ cause: String, _ slot: Int
  ) throws -> Resolution {
    let analyzer = analyzer
    let isRacy = content.status.signature.mayHideChange(
      lookedAt: content.lookedAt, granularity: root.fileSystem.granularity)
    var seal = FileSeal(content.status.signature)
    // A seal that no look equals: the next one reads the bytes again.
    if isRacy { seal.changed = 0 }
    let hash = Digest.sha256(content.bytes)
    let hint = PathHint(path: path.display)
    let key = Digest.pageKey(contentHash: hash, hint: hint)
    var record = FileRecord(
      path: path.bytes, state: .ingested, seal: seal, contentHash: hash, pageKey: key, cause: cause,
      decided: WallClock.now() / 1_000_000)
    if let known, known.pageKey == key, known.state == .ingested, cause == FileResolver.recheck {
      (record.cause, record.decided) = (known.cause, known.decided)
    }
    if try store.hasPage(key: key, rules: analyzer.rules) {
      return .change(.put(record, page: nil), isRacy: isRacy, before: known)
    }
    if let verdict = journal.blames.verdict(hash) {
      record.refuse(.blamed(verdict))
      if let known, known.reason == record.reason, known.contentHash == hash, known.seal == seal { return .unchanged }
      return .change(.put(record, page: nil), isRacy: isRacy, before: known)
    }
    switch analyze(content.bytes, analyzer, path, hash, key, hint, slot) {
    case .page(let page): return .change(.put(record, page: page), isRacy: isRacy, before: known)
    case .refused(let refusal):
      record.refuse(.refused(refusal))
      return .change(.put(record, page: nil), isRacy: isRacy, before: known)
    }
  }

  /// The one step that a page can bring down.
  private func analyze(
    _ bytes: [UInt8], _ analyzer: PageAnalyzer, _ path: RelativePath, _ hash: [UInt8], _ key: [UInt8], _ hint: PathHint,
    _ slot: Int
  ) -> PageAnalyzer.Outcome {
    journal.begin(
      slot, path, contentHash: hash, limit: faults.limit(else: ReadingLimit.of(size: bytes.count)))
    defer { journal.end(slot) }
    faults.strike(bytes)
    return analyzer.analyze(bytes, contentHash: hash, key: key, hint: hint)
  }

  /// A record of a path that yields nothing; one that is held keeps what it yielded before.
  private func put(
    _ reason: FileReason, _ path: RelativePath, _ known: FileRecord?, _ cause: String,
    _ signature: FileSignature? = nil
  ) -> Resolution {
    let keeps = reason.state == .held
    let seal = signature.map { FileSeal($0) } ?? .none
    if let known, known.state == reason.state, known.reason == reason.code, known.seal == seal || keeps,
      !FileReason.isMachineFault(known)
    {
      return .unchanged
    }
    let record = FileRecord(
      path: path.bytes, state: reason.state, reason: reason.code, detail: reason.sentence, seal: seal,
      contentHash: keeps ? known?.contentHash : nil, pageKey: keeps ? known?.pageKey : nil, cause: cause,
      decided: WallClock.now() / 1_000_000)
    return .change(.put(record, page: nil), isRacy: false, before: known)
  }
}

extension FileRecord {
  /// Whether an equal seal is reason enough not to look again: it is not for what is held, was read by other rules, or
  /// was judged by another limit of size.
  func isSettled(by settings: ReadingSettings) -> Bool {
    guard state != .held, !isBlamed, pageRules == nil || pageRules == settings.analyzer.rules else { return false }
    return (seal.size > settings.sizeLimit) == (reason == FileReason.tooLargeCode) || seal == .none
  }

  /// Whether reading it ended the process. Then its bytes are compared at every look with what is held against them:
  /// that may be forgiven, or be of other rules.
  var isBlamed: Bool { reason.map { BlameList.Verdict(rawValue: $0) != nil } ?? false }

  /// Turns into a record of bytes that yield nothing.
  mutating func refuse(_ reason: FileReason) {
    state = reason.state
    self.reason = reason.code
    detail = reason.sentence
    pageKey = nil
  }
}

extension FileSeal {
  /// The seal of a file as it was seen.
  init(_ signature: FileSignature) {
    self.init(
      size: signature.size, modified: signature.modified, changed: signature.changed, inode: signature.inode,
      device: signature.device)
  }
}
