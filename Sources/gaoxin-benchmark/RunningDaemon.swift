import Foundation
import GaoxinAPI

/// A daemon started for a measurement, on a folder and a store of its own.
final class RunningDaemon {
  let folder: String
  let client: DaemonClient
  let socket: String
  private let home: String
  private let process: Process

  /// Starts `gaoxind`, which lies beside this program, on `home/pages`.
  /// - Parameters:
  ///   - store: the name of its store below `home`.
  ///   - options: further options.
  init(home: String, store: String = "store", options: [String] = []) throws {
    self.home = home
    folder = home + "/pages"
    socket = home + "/gaoxind.sock"
    client = DaemonClient(sockets: [socket])
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    process = Process()
    process.executableURL = URL(fileURLWithPath: Self.program("gaoxind"))
    process.arguments = ["--folder", folder, "--store", home + "/" + store, "--socket", socket] + options
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  /// Returns when all that is on the disk is in the store.
  func wait() async throws {
    while true {
      do throws(ClientError) {
        _ = try await client.send(WaitReport.self, "/v1/wait", method: .POST)
        return
      } catch {
        guard case .notReachable = error, process.isRunning else { throw error }
        try await Task.sleep(for: .milliseconds(2))
      }
    }
  }

  /// Largest resident memory so far, in MiB.
  var peakMemory: Int {
    let status = (try? String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") } ?? ""
    return (Int(line.filter(\.isNumber)) ?? 0) / 1024
  }

  /// Ends the daemon and waits until it has gone.
  func stop() {
    process.terminate()
    process.waitUntilExit()
  }

  /// A program that the build put beside this one.
  static func program(_ name: String) -> String {
    let here = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return (here as NSString).deletingLastPathComponent + "/" + name
  }
}
