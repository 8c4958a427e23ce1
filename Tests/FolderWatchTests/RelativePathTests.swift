import Testing

@testable import FolderWatch

struct RelativePathTests {
  @Test(arguments: ["/a", "a/", "a//b", ".", "..", "a/../b", "./a", "a\0b"])
  func `what is no normal path below a folder is refused`(text: String) {
    #expect(RelativePath(text) == nil)
  }

  @Test func `a path longer than a system call takes is refused`() {
    #expect(RelativePath(String(repeating: "x", count: 4096)) == nil)
    #expect(RelativePath(String(repeating: "x", count: 4095)) != nil)
  }

  @Test func `a path has a name, a parent and components`() {
    let path: RelativePath = "2024/高新区/页 1.txt"
    #expect(path.name.elementsEqual("页 1.txt".utf8))
    #expect(path.parent == "2024/高新区")
    #expect(path.parent?.parent == "2024")
    #expect(path.parent?.parent?.parent == .root)
    #expect(RelativePath.root.parent == nil)
    #expect(path.components.map { String(decoding: $0, as: UTF8.self) } == ["2024", "高新区", "页 1.txt"])
    #expect(RelativePath.root.appending("a".utf8).appending("b".utf8) == "a/b")
  }

  @Test func `below means below the folder, not below its spelling`() {
    let path: RelativePath = "ab/c"
    #expect(path.isAtOrBelow("ab"))
    #expect(path.isAtOrBelow("ab/c"))
    #expect(path.isAtOrBelow(.root))
    #expect(!path.isAtOrBelow("a"))
    #expect(!path.isAtOrBelow("ab/c/d"))
    let deeper: RelativePath = "ab/c/d"
    #expect(deeper.commonAncestor(with: "ab/cd") == "ab")
    #expect(path.commonAncestor(with: "x") == .root)
    #expect(path.commonAncestor(with: "ab") == "ab")
  }

  static let displays: [(bytes: [UInt8], display: String)] = [
    (Array("2024/页.txt".utf8), "2024/页.txt"),
    (Array("a\nb\tc\rd".utf8), #"a\nb\tc\rd"#),
    (Array(#"a\nb"#.utf8), #"a\\nb"#),
    ([0x1B, 0x5B, 0x33, 0x31, 0x6D, 0x7F], #"\x1B[31m\x7F"#),
    ([0xB8, 0xDF, 0x2E, 0x74], #"\xB8\xDF.t"#),
    ([0xE9, 0xAB], #"\xE9\xAB"#),
    ([0xC0, 0x80], #"\xC0\x80"#),
    ([0xED, 0xA0, 0x80], #"\xED\xA0\x80"#),
    (Array("a\u{202E}txt.b".utf8), #"a\u{202E}txt.b"#),
    (Array("a\u{200B}\u{85}\u{2028}\u{A0}".utf8), #"a\u{200B}\u{85}\u{2028}\u{A0}"#),
    (Array("e\u{301}".utf8), "e\u{301}"),
    (Array("全\u{3000}角".utf8), "全\u{3000}角"),
    ([], ""),
  ]

  @Test(arguments: displays)
  func `the display is one printable line that leads back to the bytes`(bytes: [UInt8], display: String) throws {
    let path = try #require(RelativePath(bytes: bytes))
    #expect(path.display.utf8.elementsEqual(display.utf8))
    #expect(RelativePath(display: display) == path)
  }

  @Test func `every two bytes survive the way through the display`() throws {
    for high in UInt8.min...UInt8.max {
      for low in UInt8.min...UInt8.max {
        guard let path = RelativePath(bytes: [high, low]) else { continue }
        if RelativePath(display: path.display) != path { Issue.record("\(high) \(low) comes back as another path") }
      }
    }
  }

  @Test(arguments: [#"\"#, #"\q"#, #"\x1"#, #"\xGG"#, #"\u{}"#, #"\u{110000}"#, #"\u{41"#, #"\u41"#])
  func `a broken escape is refused`(display: String) {
    #expect(RelativePath(display: display) == nil)
  }

  @Test func `NFC and NFD twins are two paths`() {
    let composed: RelativePath = "\u{E9}"
    let decomposed: RelativePath = "e\u{301}"
    #expect(composed != decomposed)
    #expect(Set([composed, decomposed]).count == 2)
  }
}
