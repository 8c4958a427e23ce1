import Foundation

/// Damages the file of a store as a bad disk would: with bits that flip, and an end that is missing.
struct StoreDamage {
  private var state: UInt64

  /// - Parameter seed: equal seeds damage equal files equally.
  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  private mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  /// Flips a few bits in one place, in four of five cases; else cuts the file off.
  /// - Returns: what was done.
  mutating func damage(_ path: String) throws -> String {
    let file = open(path, O_RDWR | O_CLOEXEC)
    guard file >= 0 else { throw SystemFailure("open \(path)") }
    defer { close(file) }
    var status = stat()
    fstat(file, &status)
    let size = UInt64(status.st_size)
    if next() % 5 == 0 {
      let length = next() % size
      ftruncate(file, off_t(length))
      return "cut at \(length) of \(size)"
    }
    let place = next() % size
    let count = 1 + Int(next() % 8)
    var bytes = [UInt8](repeating: 0, count: count)
    let found = pread(file, &bytes, count, off_t(place))
    for index in 0..<max(0, found) { bytes[index] ^= UInt8(1 << (next() % 8)) }
    pwrite(file, bytes, max(0, found), off_t(place))
    return "\(found) bits from \(place) of \(size)"
  }
}
