import FolderWatch
import NewsModel
import NewsStorage

/// Why a path is not ingested: state, stable code and a sentence that says what to do.
struct FileReason: Hashable, Sendable {
  let state: FileState
  let code: String
  let sentence: String

  /// The file's own bytes are no page.
  static func refused(_ refusal: PageRefusal) -> FileReason {
    switch refusal {
    case .empty:
      return FileReason(
        state: .quarantined, code: "empty", sentence: "the file has no text; it is read as soon as it has some")
    case .binary(let offset):
      return FileReason(
        state: .quarantined, code: "binary",
        sentence: "byte \(offset) is none that a text has; if this is a page, save it as text")
    case .undecodable(let offset):
      return FileReason(
        state: .quarantined, code: "undecodable",
        sentence: "no known encoding reads it (the best one fails at byte \(offset)); save it as UTF-8 or GB18030")
    case .unsupported(let format):
      return FileReason(state: .skipped, code: "unsupported:\(format)", sentence: "\(format) files are not read")
    }
  }

  /// Reading it ended the process.
  static func blamed(_ verdict: BlameList.Verdict) -> FileReason {
    let what = verdict == .hung ? "reading it took too long" : "the daemon crashed while reading it"
    return FileReason(
      state: .quarantined, code: verdict.rawValue,
      sentence: what + "; 'gaoxinctl retry' tries once more, and a copy of the file helps to mend the rules")
  }

  /// Code of ``tooLarge(size:limit:)``.
  static let tooLargeCode = "too-large"

  /// It is larger than the limit.
  static func tooLarge(size: Int64, limit: Int) -> FileReason {
    FileReason(
      state: .quarantined, code: tooLargeCode,
      sentence: "it has \(size) bytes and the limit is \(limit); split it, or raise 'size-limit'")
  }

  /// What the codes of ``special(_:)`` begin with.
  static let specialPrefix = "special:"

  /// It is no regular file.
  static func special(_ kind: SpecialKind) -> FileReason {
    FileReason(
      state: .skipped, code: specialPrefix + kind.rawValue,
      sentence: kind == .symbolicLink
        ? "symbolic links are not followed; put the file itself into the folder"
        : "it is no regular file and is never opened")
  }

  /// What the codes of faults of the machine begin with.
  private static let machinePrefix = "machine:"

  /// Whether a path is held for a fault that is the machine's and not the file's.
  static func isMachineFault(_ record: FileRecord) -> Bool {
    record.state == .held && record.reason?.hasPrefix(machinePrefix) == true
  }

  /// It cannot be looked at or read now. What was read from it before is kept.
  static func unreadable(_ fault: SystemFault, _ path: RelativePath, in root: FolderRoot) -> FileReason {
    if fault.isEnvironmental {
      return FileReason(
        state: .held, code: machinePrefix + "\(fault.code)", sentence: "\(fault); it is tried again by itself")
    }
    let command = ReadingRemedy.command(for: path, in: root.resolvedPath)
    return FileReason(
      state: .held, code: "unreadable",
      sentence: "\(fault); give the daemon the right to read it" + (command.map { ": " + $0 } ?? ""))
  }
}
