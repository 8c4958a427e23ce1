import CLinux
import Glibc

/// A thread for one long call that blocks, so that no thread of Swift's cooperative pool does.
enum DedicatedThread {
  private final class Work {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) {
      self.body = body
    }
  }

  /// Starts `body` on a thread of its own, which ends with it. `name` (at most 15 bytes) is what ps(1) shows.
  static func start(named name: String, _ body: @escaping @Sendable () -> Void) throws(SystemFault) {
    let work = Unmanaged.passRetained(Work(body))
    var thread = pthread_t()
    let result = pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body()
        return nil
      }, work.toOpaque())
    guard result == 0 else {
      work.release()
      throw SystemFault(code: result, operation: "start a thread")
    }
    clinux_name_thread(thread, name)
    pthread_detach(thread)
  }
}
