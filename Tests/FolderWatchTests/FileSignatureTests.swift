import Testing

@testable import FolderWatch

struct FileSignatureTests {
  private func signature(modified: Int64 = 0, changed: Int64) -> FileSignature {
    FileSignature(size: 1, modified: modified, changed: changed, inode: 1, device: 1)
  }

  private static let second: Int64 = 1_000_000_000
  private static let look: Int64 = 1_700_000_000_123_456_789

  static let cases: [(ago: Int64, granularity: TimestampGranularity, hides: Bool)] = [
    (0, .kernelTick, true),
    (19_999_999, .kernelTick, true),
    (20_000_001, .kernelTick, false),
    (3_900_000_001, .twoSeconds, true),
    (4_000_000_001, .twoSeconds, false),
    // The clock was set back, or the server's is ahead.
    (-3_600 * second, .kernelTick, true),
  ]

  @Test(arguments: cases)
  func `a change within two ticks before the look may hide another`(
    ago: Int64, granularity: TimestampGranularity, hides: Bool
  ) {
    let found = signature(changed: Self.look - ago).mayHideChange(lookedAt: Self.look, granularity: granularity)
    #expect(found == hides)
  }

  @Test func `stamps of whole seconds are believed only after four seconds`() {
    let changed = 1_700_000_000 * Self.second
    #expect(signature(changed: changed).mayHideChange(lookedAt: changed + 3 * Self.second, granularity: .kernelTick))
    #expect(!signature(changed: changed).mayHideChange(lookedAt: changed + 5 * Self.second, granularity: .kernelTick))
  }

  @Test func `a modification time in the future is the user's and means nothing`() {
    let old = signature(modified: Self.look + 1_000 * Self.second, changed: Self.look - Self.second)
    #expect(!old.mayHideChange(lookedAt: Self.look, granularity: .kernelTick))
  }

  @Test(arguments: [
    (magic: UInt32(0xEF53), name: "ext4", polling: false, stamps: TimestampGranularity.kernelTick),
    (magic: 0x4D44, name: "vfat", polling: false, stamps: .twoSeconds),
    (magic: 0x6969, name: "nfs", polling: true, stamps: .twoSeconds),
    (magic: 0xFE53_4D42, name: "smb3", polling: true, stamps: .twoSeconds),
    (magic: 0x794C_7630, name: "overlay", polling: true, stamps: .kernelTick),
    (magic: 0x1234, name: "0x1234", polling: false, stamps: .twoSeconds),
  ])
  func `a file system is known by its number`(
    magic: UInt32, name: String, polling: Bool, stamps: TimestampGranularity
  ) {
    let type = FileSystemType(magic: magic)
    #expect(type.name == name)
    #expect(type.needsPolling == polling)
    #expect(type.granularity == stamps)
  }
}
