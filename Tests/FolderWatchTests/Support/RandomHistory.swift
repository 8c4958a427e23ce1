import Glibc

@testable import FolderWatch

/// A history of changes that depends only on its seed. Names are few, so that paths meet again and again.
///
/// No hard links: a write under a second name that is gone before anybody looks is told under that name only, and
/// cannot be found by events.
struct RandomHistory {
  private var random: SplitMix
  private let folder: TemporaryFolder

  init(seed: UInt64, folder: TemporaryFolder) {
    random = SplitMix(state: seed)
    self.folder = folder
  }

  /// One change, of which some fail because nothing suits; that is as good.
  mutating func step() {
    let (one, other) = (folder.absolute(path()), folder.absolute(path()))
    switch Int.random(in: 0..<12, using: &random) {
    case 0, 1, 2: write(one)
    case 3, 4: _ = mkdir(one, 0o755)
    case 5: _ = unlink(one)
    case 6: _ = rmdir(one)
    case 7, 8: _ = rename(one, other)
    case 9, 10: _ = symlink(other, one)
    default: _ = tryExchange(one, other)
    }
  }

  /// All folders that there are, the root as the empty string.
  var folders: [String] {
    var found: [String] = []
    guard let root = try? folder.root() else { return [] }
    _ = FolderScan(root: root).run { entry in
      if case .directory(let path, _) = entry { found.append(path.display) }
      return .proceed
    }
    return found
  }

  private mutating func path() -> String {
    let depth = Int.random(in: 1...4, using: &random)
    return (0..<depth).map { _ in ["a", "b", "c"][Int.random(in: 0..<3, using: &random)] }.joined(separator: "/")
  }

  private mutating func write(_ path: String) {
    let number = open(path, O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard number >= 0 else { return }
    writeAll(String(repeating: "x", count: Int.random(in: 0..<100, using: &random)), to: number)
    close(number)
  }
}

/// The generator of Steele, Lea and Flood: small, and the same on every machine.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
