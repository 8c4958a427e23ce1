import CSystemd
import GaoxinAPI
import Glibc
import ServiceLifecycle
import Synchronization

/// Tells systemd how the daemon is: ready, what it does, that it is alive, that it stops.
///
/// Alive means that the ingest loop came round and the server answered a request since the last word, not that a timer
/// ran. Without systemd it does nothing.
struct SystemdNotifier: Service {
  let mailbox: IngestMailbox
  let socket: String
  let statusLine: @Sendable () -> String
  /// Whether systemd listens, taken from the environment before any thread starts.
  let isNotified: Bool
  /// How often systemd wants a sign of life; nil where it does not.
  let watchdogInterval: Duration?

  /// - Parameters:
  ///   - environment: the process's environment.
  ///   - statusLine: one line on what the daemon is doing.
  init(
    mailbox: IngestMailbox, socket: String, environment: [String: String],
    statusLine: @escaping @Sendable () -> String
  ) {
    self.mailbox = mailbox
    self.socket = socket
    self.statusLine = statusLine
    isNotified = environment["NOTIFY_SOCKET"] != nil
    var microseconds: UInt64 = 0
    watchdogInterval = sd_watchdog_enabled(0, &microseconds) > 0 ? .microseconds(Int64(microseconds / 3)) : nil
  }

  /// Says that requests are answered.
  func ready() { notify("READY=1\nSTATUS=\(statusLine())") }

  func run() async throws {
    guard isNotified else {
      try await gracefulShutdown()
      return
    }
    await withGracefulShutdownHandler {
      await cancelWhenGracefulShutdown {
        let client = DaemonClient(sockets: [socket])
        var shown = ""
        while !Task.isCancelled {
          let isAlive = await mailbox.ping()
          let answers = await Self.answers(client)
          if isAlive, answers, watchdogInterval != nil { notify("WATCHDOG=1") }
          let line = statusLine()
          if line != shown { notify("STATUS=\(line)") }
          shown = line
          do { try await Task.sleep(for: watchdogInterval ?? .seconds(5)) } catch { return }
        }
      }
    } onGracefulShutdown: {
      notify("STOPPING=1\nSTATUS=Stopping")
    }
  }

  private static func answers(_ client: DaemonClient) async -> Bool {
    do {
      _ = try await client.raw(APIVersion.prefix + "/status")
      return true
    } catch { return false }
  }

  /// Says that the configuration is being read again.
  static func reloading() {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    let microseconds = Int(now.tv_sec) * 1_000_000 + now.tv_nsec / 1000
    _ = sd_notify(0, "RELOADING=1\nMONOTONIC_USEC=\(microseconds)")
  }

  /// Says that it was, whatever came of it.
  static func reloaded() { _ = sd_notify(0, "READY=1") }

  private func notify(_ message: String) {
    guard isNotified else { return }
    _ = sd_notify(0, message)
  }
}
