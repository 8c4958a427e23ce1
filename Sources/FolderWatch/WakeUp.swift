import CLinux
import Glibc

/// Wakes a thread that waits in poll(2), from any other (eventfd).
struct WakeUp: ~Copyable, Sendable {
  private let descriptor: Descriptor

  init() throws(SystemFault) {
    let number = clinux_eventfd()
    guard number >= 0 else { throw SystemFault(code: -number, operation: "make an eventfd") }
    descriptor = Descriptor(owning: number)
  }

  /// For poll(2).
  var number: Int32 { descriptor.number }

  func signal() {
    var one: UInt64 = 1
    // Fails only when the count is full, and then the thread is woken anyway.
    _ = write(number, &one, MemoryLayout<UInt64>.size)
  }

  /// Takes all signals back.
  func reset() {
    var count: UInt64 = 0
    _ = Glibc.read(number, &count, MemoryLayout<UInt64>.size)
  }
}
