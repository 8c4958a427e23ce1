import Testing

@testable import FolderWatch

struct MountTableTests {
  private func table(_ lines: [String], root: String = "/srv/news") -> MountTable {
    MountTable(mountinfo: Array((lines.joined(separator: "\n") + "\n").utf8), root: root)
  }

  private let base = [
    "22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw",
    "30 22 254:1 / /srv rw - xfs /dev/vdb rw",
  ]

  static let cases: [(line: String, subtrees: Set<RelativePath>)] = [
    ("40 22 0:50 / /var/lib/containers/1 rw - overlay overlay rw", []),
    ("40 22 0:50 / /srv/newspapers rw - tmpfs tmpfs rw", []),
    ("40 30 0:50 / /srv/news rw - tmpfs tmpfs rw", [.root]),
    ("40 30 0:50 / /srv rw - tmpfs tmpfs rw", [.root]),
    ("40 30 0:50 / /srv/news/2024 rw - tmpfs tmpfs rw", ["2024"]),
    (#"40 30 0:50 / /srv/news/a\040b\134c rw - tmpfs tmpfs rw"#, [#"a b\c"#]),
  ]

  @Test(arguments: cases)
  func `only a mount above, at or below the folder concerns it`(line: String, subtrees: Set<RelativePath>) {
    let (before, after) = (table(base), table(base + [line]))
    #expect(after.subtreesThatDiffer(from: before) == subtrees)
    #expect(before.subtreesThatDiffer(from: after) == subtrees)
    #expect(after.subtreesThatDiffer(from: after) == [])
  }

  @Test func `another device at the same point is another mount`() {
    let one = table(base + ["40 30 0:50 / /srv/news/2024 rw - tmpfs tmpfs rw"])
    let other = table(base + ["41 30 0:51 / /srv/news/2024 rw - tmpfs tmpfs rw"])
    #expect(other.subtreesThatDiffer(from: one) == ["2024"])
  }

  @Test func `other options of the same mount do not matter`() {
    let one = table(base + ["40 30 0:50 / /srv/news/2024 rw - tmpfs tmpfs rw"])
    let other = table(base + ["40 30 0:50 / /srv/news/2024 ro - tmpfs tmpfs ro"])
    #expect(other.subtreesThatDiffer(from: one) == [])
  }

  @Test func `the root of the file system may be watched`() {
    let one = table(base, root: "/")
    let other = table(base + ["40 22 0:50 / /mnt rw - tmpfs tmpfs rw"], root: "/")
    #expect(other.subtreesThatDiffer(from: one) == ["mnt"])
  }
}
