import Glibc

/// A file descriptor that is closed with its last use.
struct Descriptor: ~Copyable, Sendable {
  let number: Int32

  /// Takes over `number`, which must be open and owned by nobody else.
  init(owning number: Int32) {
    self.number = number
  }

  deinit {
    _ = close(number)
  }

  /// fstat(2).
  func status() throws(SystemFault) -> stat {
    var status = stat()
    guard fstat(number, &status) == 0 else { throw SystemFault(code: errno, operation: "look") }
    return status
  }
}
