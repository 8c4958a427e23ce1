import Foundation

/// Random changes of a folder, the same for the same seed: what people, editors and scripts do to files and trees.
struct RandomChanges {
  private var state: UInt64
  private let box: Sandbox
  private var count = 0

  init(seed: UInt64, in box: Sandbox) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    self.box = box
  }

  /// A number below a bound.
  mutating func below(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 33) % bound
  }

  /// A few names in a small tree, so that they meet.
  private mutating func file() -> String {
    ["", "a/", "b/", "a/c/", "a/c/d/"][below(5)] + ["1.txt", "2.txt", "3.md", "2024-05-06_4.txt", "x.part"][below(5)]
  }

  private mutating func folder() -> String { ["a", "b", "a/c", "a/c/d", "b/e"][below(5)] }

  private mutating func page() -> String { SamplePage.text("第\(below(12))号示范线") }

  /// One change; what cannot be done at the moment is passed over, as in any script without `set -e`.
  mutating func step() {
    count += 1
    let (one, other) = (box.path(file()), box.path(file()))
    let (tree, place) = (box.path(folder()), box.path(folder()))
    switch below(14) {
    case 0, 1, 2: try? Sandbox.write(Array(page().utf8), toPath: one)
    case 3: append(page(), to: one)
    case 4:
      let draft = box.home + "/draft"
      try? Sandbox.write(Array(page().utf8), toPath: draft)
      if rename(draft, one) != 0 { unlink(draft) }
    case 5: _ = rename(one, other)
    case 6: _ = rename(tree, place)
    case 7: _ = link(one, other)
    case 8: unlink(one)
    case 9: mkdir(tree, 0o755)
    case 10: rmdir(tree)
    case 11: try? FileManager.default.removeItem(atPath: tree)
    case 12: chmod(one, below(2) == 0 ? 0o644 : 0o600)
    default: try? Sandbox.write([], toPath: one)
    }
  }

  private func append(_ text: String, to path: String) {
    let number = open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
    guard number >= 0 else { return }
    defer { close(number) }
    let bytes = Array(text.utf8)
    _ = Glibc.write(number, bytes, bytes.count)
  }
}
