import Glibc

/// A system call of the test itself that failed.
struct SystemFailure: Error, CustomStringConvertible {
  let description: String

  init(_ operation: String) { description = "\(operation): \(String(cString: strerror(errno)))" }
}
