import Foundation
import Glibc

/// Keeps a second daemon off a store, for as long as this process lives.
///
/// The lock is the kernel's, on an open file: it goes when the process goes, however that ends. The file's text only
/// says who holds it.
final class StoreLock: Sendable {
  private let descriptor: Int32

  /// Takes the lock.
  /// - Parameter folder: the store's folder; must exist.
  /// - Throws: `StartError.held` where another process has it.
  init(folder: String) throws(StartError) {
    let path = folder + "/lock"
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw .store(.unusable(path: folder, cause: String(cString: strerror(errno))))
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      var text = [UInt8](repeating: 0, count: 32)
      let count = pread(descriptor, &text, text.count, 0)
      close(descriptor)
      let pid = String(decoding: text.prefix(max(0, count)), as: UTF8.self).trimmingCharacters(
        in: .whitespacesAndNewlines)
      throw .held(what: "the store '\(folder)'", by: "process \(pid.isEmpty ? "unknown" : pid)")
    }
    ftruncate(descriptor, 0)
    let text = Array("\(getpid())\n".utf8)
    pwrite(descriptor, text, text.count, 0)
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }
}
