import Foundation
import Glibc

/// What the process takes of the machine, as the kernel tells.
struct ProcessUsage: Sendable {
  /// Resident memory, in bytes.
  let residentBytes: Int
  /// Processor time, in seconds.
  let processorSeconds: Double
  let openFiles: Int
  let threads: Int

  /// The process's own usage now; what the kernel does not tell is 0.
  static func current() -> ProcessUsage {
    var used = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used)
    let seconds = Double(used.tv_sec) + Double(used.tv_nsec) / 1e9
    let pages = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?.split(separator: " ").dropFirst()
      .first
    return ProcessUsage(
      residentBytes: pages.flatMap { Int($0) }.map { $0 * sysconf(Int32(_SC_PAGESIZE)) } ?? 0,
      processorSeconds: seconds, openFiles: count("/proc/self/fd"), threads: count("/proc/self/task"))
  }

  private static func count(_ folder: String) -> Int {
    (try? FileManager.default.contentsOfDirectory(atPath: folder).count) ?? 0
  }
}
