import FolderWatch
import NewsStorage

/// The seals of all files that the store knows below a folder, small enough for a million of them.
///
/// Holds eight bytes for a path and eight for its seal. It only decides what is looked at more closely: a path that it
/// takes for unchanged by accident needs two equal pairs of 64-bit digests.
struct KnownFiles {
  private var seals: [UInt64: UInt64] = [:]
  private var seen: Set<UInt64> = []

  /// Reads the store.
  /// - Parameters:
  ///   - folder: bytes of the folder's path; empty for all.
  ///   - settings: those in force; what was read by others counts as changed.
  init(_ store: NewsStore, below folder: [UInt8], settings: ReadingSettings) throws {
    var seals: [UInt64: UInt64] = [:]
    try store.forEachFile(below: folder) { record in
      seals[Self.digest(record.path)] = record.isSettled(by: settings) ? Self.digest(record.seal) : 0
    }
    self.seals = seals
  }

  /// Whether the store has a path with this seal. Marks the path as seen.
  mutating func isUnchanged(_ path: RelativePath, _ signature: FileSignature?) -> Bool {
    let key = Self.digest(path.bytes)
    guard let known = seals[key] else { return false }
    seen.insert(key)
    guard let signature else { return false }
    return known == Self.digest(FileSeal(signature))
  }

  /// Whether a path was seen.
  func wasSeen(_ path: [UInt8]) -> Bool { seen.contains(Self.digest(path)) }

  /// Whether a known path was not seen.
  var hasUnseen: Bool { seen.count < seals.count }

  private static func digest(_ path: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in path { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return mix(hash)
  }

  private static func digest(_ seal: FileSeal) -> UInt64 {
    var hash = mix(UInt64(bitPattern: seal.size))
    for part in [UInt64(bitPattern: seal.modified), UInt64(bitPattern: seal.changed), seal.inode, seal.device] {
      hash = mix(hash ^ part)
    }
    return hash
  }

  private static func mix(_ value: UInt64) -> UInt64 {
    var mixed = value &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
