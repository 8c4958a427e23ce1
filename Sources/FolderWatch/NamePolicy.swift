/// Decides by name alone which paths are never read: hidden ones, and those under which programs keep what is not
/// complete.
///
/// The rules lean towards reading: a name is ignored only where it is a program's own pattern, for an ignored page is
/// lost to the user until somebody asks `explain`, while a temporary file that is read converges by itself as soon as
/// it is renamed. So `sedXXXXXX` needs a digit or capital among the six (a page may be called "sediments"), and folders
/// are ignored only where hidden or of the system.
package struct NamePolicy: Sendable {
  package init() {}

  /// The verdict on `path`, by its name and those of the folders above. The root is a candidate.
  package func verdict(for path: RelativePath, isDirectory: Bool = false) -> NameVerdict {
    var folders = path.components
    guard let name = folders.popLast() else { return .candidate }
    for folder in folders {
      if case .ignored(let reason) = verdict(forFolderNamed: folder) { return .ignored(reason) }
    }
    return isDirectory ? verdict(forFolderNamed: name) : verdict(forFileNamed: name)
  }

  /// The verdict on a folder by its own name, where those above are candidates.
  package func verdict(forFolderNamed name: some BidirectionalCollection<UInt8>) -> NameVerdict {
    if name.first == UInt8(ascii: ".") { return .ignored(.hiddenFolder) }
    return Self.systemFolders.contains { name.elementsEqual($0.utf8) } ? .ignored(.systemFolder) : .candidate
  }

  /// The verdict on anything but a folder by its own name, where the folders above are candidates.
  package func verdict(forFileNamed name: some BidirectionalCollection<UInt8>) -> NameVerdict {
    if name.first == UInt8(ascii: ".") { return .ignored(Self.reason(hidden: Array(name))) }
    let lowercased = name.map(Self.lowercase)
    if let rule = Self.prefixes.first(where: { lowercased.starts(with: $0.text.utf8) }) { return .ignored(rule.reason) }
    if let rule = Self.suffixes.first(where: { Self.ends(lowercased, with: $0.text) }) { return .ignored(rule.reason) }
    if name.elementsEqual("4913".utf8) { return .ignored(.editorProbe) }
    if name.count > 2, name.first == UInt8(ascii: "#"), name.last == UInt8(ascii: "#") {
      return .ignored(.editorBackup)
    }
    return Self.isTemporaryOfSed(Array(name)) ? .ignored(.editorTemporary) : .candidate
  }
}

extension NamePolicy {
  private struct Rule {
    let text: String
    let reason: IgnoredName
  }

  private static let systemFolders = [
    "lost+found", "$RECYCLE.BIN", "System Volume Information", "@eaDir", "#recycle", "#snapshot",
  ]

  private static let prefixes = [
    Rule(text: "~$", reason: .officeLock),
    Rule(text: "~syncthing~", reason: .syncthingTemporary),
  ]

  /// In lower case. A rule also needs something before the suffix.
  private static let suffixes = [
    Rule(text: "~", reason: .editorBackup),
    Rule(text: ".tmp", reason: .temporary),
    Rule(text: ".temp", reason: .temporary),
    Rule(text: ".part", reason: .partialTransfer),
    Rule(text: ".partial", reason: .partialTransfer),
    Rule(text: ".filepart", reason: .partialTransfer),
    Rule(text: ".crdownload", reason: .partialTransfer),
    Rule(text: ".swp", reason: .editorSwap),
    Rule(text: ".swo", reason: .editorSwap),
    Rule(text: ".swx", reason: .editorSwap),
  ]

  /// The more precise reasons come first; they only name what "begins with a dot" already decides.
  private static func reason(hidden name: [UInt8]) -> IgnoredName {
    let lowercased = name.map(lowercase)
    if lowercased.starts(with: ".syncthing.".utf8), ends(lowercased, with: ".tmp") { return .syncthingTemporary }
    if lowercased.starts(with: ".~lock".utf8) { return .officeLock }
    if lowercased.starts(with: ".goutputstream-".utf8) { return .editorTemporary }
    if [".swp", ".swo", ".swx"].contains(where: { ends(lowercased, with: $0) }) { return .editorSwap }
    return isTemporaryOfRsync(name) ? .rsyncTemporary : .hiddenFile
  }

  /// `.name.XXXXXX`, six of letters and digits with a digit or capital among them (else `.vimrc.backup` would be one).
  private static func isTemporaryOfRsync(_ name: [UInt8]) -> Bool {
    guard name.count > 8, name[name.count - 7] == UInt8(ascii: ".") else { return false }
    return isRandom(name.suffix(6))
  }

  private static func isTemporaryOfSed(_ name: [UInt8]) -> Bool {
    name.count == 9 && name.starts(with: "sed".utf8) && isRandom(name.suffix(6))
  }

  private static func isRandom(_ suffix: ArraySlice<UInt8>) -> Bool {
    suffix.allSatisfy(isLetterOrDigit) && suffix.contains { $0 < UInt8(ascii: "a") }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }

  private static func lowercase(_ byte: UInt8) -> UInt8 {
    UInt8(ascii: "A") <= byte && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }

  private static func ends(_ name: [UInt8], with suffix: String) -> Bool {
    name.count > suffix.utf8.count && name.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }
}
