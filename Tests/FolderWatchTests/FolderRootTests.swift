import Glibc
import Testing

@testable import FolderWatch

struct FolderRootTests {
  let folder = TemporaryFolder()

  /// Both ways to open a path must keep the same promises.
  private func bothRoots() throws -> [FolderRoot] {
    try [false, true].map { try FolderRoot.open(folder.path, avoidingOpenat2: $0) }
  }

  @Test func `a folder that is missing is refused with what to do`() {
    let error = #expect(throws: FolderRootError.self) { try FolderRoot.open("/nonexistent/folder") }
    #expect(
      error?.description
        == "The watched folder /nonexistent/folder does not exist. Create it, or name another in the configuration.")
  }

  @Test func `a file is read with the signature of its bytes`() throws {
    folder.makeFolders("a/b")
    folder.write("a/b/页.txt", "高新区")
    for root in try bothRoots() {
      guard case .content(let content) = root.read("a/b/页.txt", limit: 100) else {
        Issue.record("not read")
        return
      }
      #expect(content.bytes == Array("高新区".utf8))
      #expect(content.status.signature.size == 9)
      guard case .file(content.status, _) = root.look(at: "a/b/页.txt") else {
        Issue.record("the look differs")
        return
      }
    }
  }

  @Test func `an empty file is read as no bytes, and the limit is inclusive`() throws {
    folder.write("empty", "")
    folder.write("four", "1234")
    let root = try folder.root()
    guard case .content(let content) = root.read("empty", limit: 0) else {
      Issue.record("not read")
      return
    }
    #expect(content.bytes.isEmpty)
    guard case .content = root.read("four", limit: 4) else {
      Issue.record("not read")
      return
    }
    guard case .tooLarge(4) = root.read("four", limit: 3) else {
      Issue.record("read beyond the limit")
      return
    }
  }

  @Test func `a sparse file of two gibibytes is refused without being read`() throws {
    folder.write("huge", "")
    check(truncate(folder.absolute("huge"), 2 << 30), "truncate")
    guard case .tooLarge(let size) = try folder.root().read("huge", limit: 1 << 20) else {
      Issue.record("read")
      return
    }
    #expect(size == 2 << 30)
  }

  @Test func `what is no regular file is named and never opened`() throws {
    folder.makeFIFO("fifo")
    folder.write("target")
    folder.symlink(to: "target", at: "link")
    folder.symlink(to: "/nonexistent", at: "dangling")
    folder.makeFolder("folder")
    let socketNumber = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(socketNumber) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: folder.absolute("socket").utf8) }
    let bound = withUnsafePointer(to: address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(socketNumber, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    check(bound, "bind")
    let kinds: [(RelativePath, SpecialKind)] = [
      ("fifo", .fifo), ("link", .symbolicLink), ("dangling", .symbolicLink), ("socket", .socket),
    ]
    for root in try bothRoots() {
      for (path, kind) in kinds {
        #expect(root.look(at: path) == .special(kind))
        guard case .notRegular(kind) = root.read(path, limit: 100) else {
          Issue.record("\(path) is not refused as \(kind)")
          continue
        }
      }
      guard case .notRegular(nil) = root.read("folder", limit: 100) else {
        Issue.record("a folder is not refused")
        continue
      }
    }
  }

  @Test func `nothing is reached through a symbolic link`() throws {
    folder.makeFolder("real")
    folder.write("real/file")
    folder.symlink(to: "real", at: "inside")
    folder.symlink(to: "/etc", at: "outside")
    for root in try bothRoots() {
      for path: RelativePath in ["inside/file", "outside/passwd"] {
        #expect(root.look(at: path) == .vanished)
        guard case .vanished = root.read(path, limit: 1 << 20) else {
          Issue.record("\(path) is reached")
          continue
        }
      }
    }
  }

  @Test func `a path that is gone or goes through a file has vanished`() throws {
    folder.write("file")
    for root in try bothRoots() {
      for path: RelativePath in ["gone", "gone/x", "file/x"] {
        #expect(root.look(at: path) == .vanished)
        guard case .vanished = root.read(path, limit: 10) else {
          Issue.record("\(path) has not vanished")
          continue
        }
      }
    }
  }

  @Test(arguments: [FolderRoot.ReadStep.opened, .read])
  func `a file that is written between the looks is not handed over`(step: FolderRoot.ReadStep) throws {
    for text in ["longer than before", "1"] {
      folder.write("file", "four")
      let outcome = try folder.root().read("file", limit: 100) { reached in
        if reached == step { folder.write("file", text) }
      }
      guard case .changedWhileReading = outcome else {
        Issue.record("\(text) after \(step): \(outcome)")
        continue
      }
    }
  }

  @Test func `a file that goes after the look has vanished`() throws {
    folder.write("file")
    let outcome = try folder.root().read("file", limit: 100) { step in
      if step == .looked { folder.remove("file") }
    }
    guard case .vanished = outcome else {
      Issue.record("\(outcome)")
      return
    }
  }

  @Test func `a file that is renamed over while it is read is handed over as it was`() throws {
    folder.write("file", "old")
    folder.write("new", "new")
    let outcome = try folder.root().read("file", limit: 100) { step in
      if step == .opened { folder.rename("new", "file") }
    }
    // The change of the link count may show in time, and then it counts as changed.
    switch outcome {
    case .content(let content): #expect(content.bytes == Array("old".utf8))
    case .changedWhileReading: break
    default: Issue.record("\(outcome)")
    }
  }

  @Test func `a FIFO that takes the place of a file after the look is not waited for`() throws {
    folder.write("file")
    for root in try bothRoots() {
      let outcome = root.read("file", limit: 100) { step in
        guard step == .looked else { return }
        folder.remove("file")
        folder.makeFIFO("file")
      }
      guard case .notRegular(.fifo) = outcome else {
        Issue.record("\(outcome)")
        continue
      }
      folder.remove("file")
      folder.write("file")
    }
  }

  @Test func `a link that takes the place of a file after the look is not followed`() throws {
    folder.write("file")
    let outcome = try folder.root().read("file", limit: 1 << 20) { step in
      guard step == .looked else { return }
      folder.remove("file")
      folder.symlink(to: "/etc/passwd", at: "file")
    }
    guard case .vanished = outcome else {
      Issue.record("\(outcome)")
      return
    }
  }

  @Test func `no byte from outside comes through a folder that turns into a link and back`() throws {
    folder.makeFolder("real")
    folder.write("real/passwd", "inside")
    folder.symlink(to: "/etc", at: "trap")
    let (real, trap) = (folder.absolute("real"), folder.absolute("trap"))
    for root in try bothRoots() {
      // One of both stands at the path at every moment.
      try withHammer({ exchange(real, trap) }) {
        var (inside, kept) = (0, 0)
        while inside < 2_000 || kept < 2_000 {
          guard case .content(let content) = root.read("real/passwd", limit: 1 << 20) else {
            kept += 1
            continue
          }
          inside += 1
          if content.bytes != Array("inside".utf8) { Issue.record("read from outside") }
        }
      }
    }
  }

  @Test func `the root is known again after its parent was renamed and back`() throws {
    folder.makeFolders("parent/root")
    folder.write("parent/root/file")
    let root = try FolderRoot.open(folder.absolute("parent/root"))
    #expect(root.verifyIdentity() == .same)
    folder.rename("parent", "elsewhere")
    #expect(root.verifyIdentity() == .missing)
    if case .file = root.look(at: "file") {} else { Issue.record("the open folder is lost") }
    folder.makeFolders("parent/root")
    if case .replaced = root.verifyIdentity() {} else { Issue.record("another folder counts as the same") }
    folder.removeTree("parent")
    folder.rename("elsewhere", "parent")
    #expect(root.verifyIdentity() == .same)
  }

  @Test func `a root behind a symbolic link is resolved once, and a link that turns elsewhere is seen`() throws {
    folder.makeFolder("one")
    folder.makeFolder("two")
    folder.symlink(to: "one", at: "link")
    let root = try FolderRoot.open(folder.absolute("link"))
    #expect(root.resolvedPath.hasSuffix("/one"))
    #expect(root.verifyIdentity() == .same)
    folder.remove("link")
    folder.symlink(to: "two", at: "link")
    if case .replaced = root.verifyIdentity() {} else { Issue.record("another folder counts as the same") }
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything"))
  func `a file without permission is unreadable by its own fault`() throws {
    folder.write("secret")
    folder.setPermissions("secret", 0)
    guard case .unreadable(let fault) = try folder.root().read("secret", limit: 10) else {
      Issue.record("read")
      return
    }
    #expect(fault.code == EACCES)
    #expect(!fault.isEnvironmental)
  }

  @Test(arguments: [ENOSPC, EMFILE, ENFILE, ENOMEM, EIO, ESTALE])
  func `the machine's trouble is not the file's fault`(code: Int32) {
    #expect(SystemFault(code: code, operation: "read").isEnvironmental)
  }

  @Test(arguments: [EACCES, EPERM, EISDIR, ENAMETOOLONG])
  func `a refusal is the file's fault`(code: Int32) {
    #expect(!SystemFault(code: code, operation: "open").isEnvironmental)
  }
}
