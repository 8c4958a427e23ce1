import Glibc
import NIOPosix

/// One thread, started when it is first used, for long work that must not hold up anything else.
struct LowPriorityThread: Sendable {
  private let pool = NIOThreadPool(numberOfThreads: 1)

  /// Runs a piece of the work there. Between two pieces others come first.
  func run<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> Result {
    pool.start()
    return try await pool.runIfActive {
      // On Linux a priority belongs to a thread; 0 is the one that asks.
      setpriority(Int32(PRIO_PROCESS.rawValue), 0, 15)
      return try work()
    }
  }

  /// Ends it; the piece in hand is finished.
  func stop() async { try? await pool.shutdownGracefully() }
}
