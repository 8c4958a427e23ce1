import Glibc
import Testing

@testable import FolderWatch

struct FolderScanTests {
  let folder = TemporaryFolder()

  private func scan(below subtree: RelativePath = .root) throws -> (entries: [String], summary: ScanSummary) {
    var entries: [String] = []
    let summary = FolderScan(root: try folder.root()).run(below: subtree) { entry in
      entries.append(Self.describe(entry))
      return .proceed
    }
    return (entries.sorted(), summary)
  }

  private static func describe(_ entry: ScanEntry) -> String {
    switch entry {
    case .file(let path, let status, _): "file \(path) \(status.signature.size)"
    case .directory(let path, _): "directory \(path)"
    case .mountPoint(let path, _, let type): "mount \(path) \(type)"
    case .ignored(let path, let reason): "ignored \(path) \(reason.rawValue)"
    case .special(let path, let kind): "special \(path) \(kind.rawValue)"
    case .unreadable(let path, let fault): "unreadable \(path) \(fault.code)"
    }
  }

  @Test func `every path is told once, with its kind`() throws {
    folder.makeFolders("a/b")
    folder.makeFolders(".git/objects")
    folder.makeFolder("empty")
    folder.write("a/1.txt", "1")
    folder.write("a/b/2.txt", "22")
    folder.write("a/b/x.tmp")
    folder.makeFIFO("a/fifo")
    folder.symlink(to: "/etc", at: "etc")
    let (entries, summary) = try scan()
    #expect(
      entries == [
        "directory .", "directory a", "directory a/b", "directory empty", "file a/1.txt 1", "file a/b/2.txt 2",
        "ignored .git hidden-folder", "ignored a/b/x.tmp temporary", "special a/fifo fifo", "special etc symbolic-link",
      ])
    #expect(summary.files == 2)
    #expect(summary.directories == 4)
    #expect(summary.ignored == 2)
    #expect(summary.special == 2)
  }

  @Test func `names that are no text are paths like others`() throws {
    let names: [[UInt8]] = [
      [0xB8, 0xDF, 0xD0, 0xC2], Array("\u{E9}".utf8), Array("e\u{301}".utf8), Array("A".utf8), Array("a".utf8),
      Array("line\nbreak".utf8), Array(String(repeating: "高", count: 85).utf8),
    ]
    for name in names { folder.write(name) }
    var found: Set<[UInt8]> = []
    let root = try folder.root()
    let summary = FolderScan(root: root).run { entry in
      if case .file(let path, _, _) = entry { found.insert(path.bytes) }
      return .proceed
    }
    #expect(found == Set(names))
    #expect(summary.files == names.count)
    for name in names {
      guard let path = RelativePath(bytes: name), case .content = root.read(path, limit: 100) else {
        Issue.record("not read")
        continue
      }
    }
  }

  @Test func `a part of the folder is scanned by itself`() throws {
    folder.makeFolders("a/b")
    folder.write("a/1.txt")
    folder.write("a/b/2.txt")
    folder.write("3.txt")
    #expect(try scan(below: "a").entries == ["directory a", "directory a/b", "file a/1.txt 4", "file a/b/2.txt 4"])
    #expect(try scan(below: "3.txt").entries == ["file 3.txt 4"])
    #expect(try scan(below: "gone").summary.presence == .vanished)
    #expect(try scan(below: "gone/deeper").summary.presence == .vanished)
    #expect(try scan(below: "3.txt/x").summary.presence == .vanished)
  }

  @Test func `a part below a hidden folder is not scanned`() throws {
    folder.makeFolders(".git/objects")
    #expect(try scan(below: ".git/objects").entries == ["ignored .git/objects hidden-folder"])
  }

  @Test func `the visitor may leave a folder out or end the scan`() throws {
    folder.makeFolders("a")
    folder.makeFolders("b")
    folder.write("a/1")
    folder.write("b/2")
    var files: [RelativePath] = []
    let scan = FolderScan(root: try folder.root())
    _ = scan.run { entry in
      if case .file(let path, _, _) = entry { files.append(path) }
      return entry.path == "a" ? .skip : .proceed
    }
    #expect(files == ["b/2"])
    var seen = 0
    let summary = scan.run { _ in
      seen += 1
      return seen == 2 ? .stop : .proceed
    }
    #expect(seen == 2)
    #expect(summary.wasStopped)
  }

  @Test func `a tree deeper than the number of descriptors is scanned`() throws {
    var deep = ""
    for _ in 0..<1_500 { deep += "d/" }
    folder.makeFolders(deep)
    folder.write(deep + "leaf")
    let summary = try scan().summary
    #expect(summary.directories == 1_501)
    #expect(summary.files == 1)
    #expect(summary.unreadable == 0)
  }

  @Test func `folders that come and go during the scan are no fault`() throws {
    let folder = folder
    let churn: @Sendable () -> Void = {
      folder.makeFolders("a/b/c")
      folder.removeFolder("a/b/c")
      folder.removeFolder("a/b")
      folder.removeFolder("a")
    }
    try withHammer(churn) {
      for _ in 0..<500 {
        let summary = try scan().summary
        #expect(summary.unreadable == 0)
        #expect(summary.presence == .present)
      }
    }
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything"))
  func `a folder that may not be listed or searched is told with its fault`() throws {
    folder.makeFolder("closed")
    folder.write("closed/1")
    folder.makeFolder("unsearchable")
    folder.write("unsearchable/2")
    folder.setPermissions("closed", 0)
    folder.setPermissions("unsearchable", 0o444)
    let entries = try scan().entries
    #expect(
      entries == [
        "directory .", "directory unsearchable", "unreadable closed \(EACCES)", "unreadable unsearchable/2 \(EACCES)",
      ])
  }
}
