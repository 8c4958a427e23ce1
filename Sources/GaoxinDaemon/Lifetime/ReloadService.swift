import NIOPosix
import ServiceLifecycle
import UnixSignals

/// Reloads on SIGHUP. What comes of it stands in the log.
struct ReloadService: Service {
  let reloader: Reloader
  let threads: NIOThreadPool

  func run() async throws {
    let signals = await UnixSignalsSequence(trapping: .sighup)
    for await _ in signals.cancelOnGracefulShutdown() {
      _ = try? await threads.runIfActive { try reloader.reload() }
    }
  }
}
