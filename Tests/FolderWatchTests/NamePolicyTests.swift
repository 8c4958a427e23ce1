import Testing

@testable import FolderWatch

struct NamePolicyTests {
  private let policy = NamePolicy()

  static let ignoredFiles: [(name: String, reason: IgnoredName)] = [
    (".x", .hiddenFile), (".DS_Store", .hiddenFile), (".vimrc.backup", .hiddenFile), ("..x", .hiddenFile),
    ("页.txt~", .editorBackup), ("#页.txt#", .editorBackup),
    ("页.txt.swp", .editorSwap), (".页.txt.swp", .editorSwap), (".页.txt.SWO", .editorSwap),
    ("4913", .editorProbe),
    (".goutputstream-A1B2C3", .editorTemporary), ("sedK3x9aQ", .editorTemporary),
    ("页.tmp", .temporary), ("页.TMP", .temporary), ("a.temp", .temporary),
    ("页.part", .partialTransfer), ("a.txt.crdownload", .partialTransfer), ("a.filepart", .partialTransfer),
    (".页.txt.k3X9aQ", .rsyncTemporary),
    (".syncthing.页.txt.tmp", .syncthingTemporary), ("~syncthing~页.txt", .syncthingTemporary),
    (".~lock.页.odt#", .officeLock), ("~$页.docx", .officeLock),
  ]

  @Test(arguments: ignoredFiles)
  func `temporary and hidden names are never read`(name: String, reason: IgnoredName) throws {
    #expect(policy.verdict(for: try #require(RelativePath(name))) == .ignored(reason))
    #expect(policy.verdict(for: try #require(RelativePath("2024/\(name)"))) == .ignored(reason))
  }

  @Test(arguments: [
    "页.txt", "sediments", "sedation.txt", "sedABCDEFG", "4913.txt", "49130", "a~b", "tmp", "part", "a.tmp.txt",
    "part.html", "~a", "#",
    "##", "$a", "a.b", "thetemp",
  ])
  func `a name that only resembles a program's pattern is read`(name: String) throws {
    #expect(policy.verdict(for: try #require(RelativePath(name))) == .candidate)
  }

  @Test func `nothing below a hidden or system folder is read`() {
    #expect(policy.verdict(for: "a/.git/b/c.txt") == .ignored(.hiddenFolder))
    #expect(policy.verdict(for: ".trash", isDirectory: true) == .ignored(.hiddenFolder))
    #expect(policy.verdict(for: "lost+found/1") == .ignored(.systemFolder))
    #expect(policy.verdict(for: "a/@eaDir", isDirectory: true) == .ignored(.systemFolder))
  }

  @Test func `a folder is read under a name that a file must not have`() {
    #expect(policy.verdict(for: "4913/a.txt") == .candidate)
    #expect(policy.verdict(for: "news.tmp", isDirectory: true) == .candidate)
    #expect(policy.verdict(for: .root, isDirectory: true) == .candidate)
  }

  @Test func `a name that is no UTF-8 is read`() throws {
    #expect(policy.verdict(for: try #require(RelativePath(bytes: [0xB8, 0xDF, 0xD0, 0xC2]))) == .candidate)
  }

  @Test func `every reason has a sentence of its own`() {
    #expect(Set(IgnoredName.allCases.map(\.explanation)).count == IgnoredName.allCases.count)
  }
}
