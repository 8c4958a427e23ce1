import Glibc

/// A file of /proc, which has no size and is made anew whenever it is read from its beginning.
final class ProcFile: Sendable {
  private let descriptor: Descriptor

  /// Nil where it cannot be opened.
  init?(path: String) {
    let number = open(path, O_RDONLY | O_CLOEXEC)
    guard number >= 0 else { return nil }
    descriptor = Descriptor(owning: number)
  }

  /// For poll(2).
  var number: Int32 { descriptor.number }

  /// All of it, as far as it can be read.
  func read() -> [UInt8] {
    guard lseek(number, 0, SEEK_SET) == 0 else { return [] }
    var content: [UInt8] = []
    withUnsafeTemporaryAllocation(byteCount: 16 * 1024, alignment: 1) { buffer in
      while true {
        let count = Glibc.read(number, buffer.baseAddress, buffer.count)
        if count < 0, errno == EINTR { continue }
        if count <= 0 { return }
        content.append(contentsOf: buffer[..<count])
      }
    }
    return content
  }
}
