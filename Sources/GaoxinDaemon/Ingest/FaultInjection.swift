import FolderWatch
import Foundation
import Glibc
import NewsStorage
import Synchronization

/// Faults on purpose, to show that they cost one file. Only a debug build knows them; elsewhere this does nothing.
///
/// The variable `GAOXIN_FAULTS` holds them, separated by commas: `trap:WORD` faults at a page that holds the word,
/// `loop:WORD` reads it for ever, `limit:MILLISECONDS` is the processor time that a page may take,
/// `errno:CODE:NAME:TIMES` lets a file of that name fail to be read so many times, `events:COUNT` keeps so few events,
/// and `kill:STEP:TIMES` kills the process when a ``CommitStep`` is reached for that many times.
final class FaultInjection: Sendable {
  #if DEBUG
    private let trap: [UInt8]?
    private let loop: [UInt8]?
    private let limit: Duration?
    private let capacity: Int?
    /// Code of the error and how often it comes, by name.
    private let errors: Mutex<[String: (code: Int32, left: Int)]>

    init(environment: [String: String]) {
      var (trap, loop): ([UInt8]?, [UInt8]?) = (nil, nil)
      var limit: Duration?
      var capacity: Int?
      var errors: [String: (code: Int32, left: Int)] = [:]
      for fault in environment["GAOXIN_FAULTS"]?.split(separator: ",") ?? [] {
        let words = fault.split(separator: ":").map(String.init)
        switch (words.first, words.count) {
        case ("trap", 2): trap = Array(words[1].utf8)
        case ("loop", 2): loop = Array(words[1].utf8)
        case ("limit", 2): limit = Int(words[1]).map { .milliseconds($0) }
        case ("events", 2): capacity = Int(words[1])
        case ("kill", 3): CommitStep(rawValue: words[1]).map { Self.kill(at: $0, count: Int(words[2]) ?? 1) }
        case ("errno", 4): errors[words[2]] = (Int32(words[1]) ?? EIO, Int(words[3]) ?? 1)
        default: break
        }
      }
      (self.trap, self.loop, self.limit, self.capacity) = (trap, loop, limit, capacity)
      self.errors = Mutex(errors)
    }

    private static func kill(at step: CommitStep, count: Int) {
      let left = Mutex(count)
      CommitStep.observe { reached in
        guard reached == step else { return }
        let isTime = left.withLock { left in
          left -= 1
          return left == 0
        }
        if isTime { Glibc.kill(getpid(), SIGKILL) }
      }
    }

    /// Ends the process, or never returns, where the page says so.
    func strike(_ bytes: [UInt8]) {
      if let trap, bytes.firstRange(of: trap) != nil { preconditionFailure("a fault on purpose") }
      if let loop, bytes.firstRange(of: loop) != nil {
        while getppid() >= 0 {}
      }
    }

    /// The processor time that a page may take, where it is not what it is by itself.
    func limit(else usual: Duration) -> Duration { limit ?? usual }

    /// Events that are kept, where they are not as many as usual.
    func eventCapacity(else usual: Int) -> Int { capacity ?? usual }

    /// The error with which a file fails to be read this time.
    func readFault(_ path: RelativePath) -> SystemFault? {
      errors.withLock { errors in
        guard !errors.isEmpty, let error = errors[path.display], error.left > 0 else { return nil }
        errors[path.display] = (error.code, error.left - 1)
        return SystemFault(code: error.code, operation: "read")
      }
    }
  #else
    init(environment: [String: String]) {}
    @inline(__always) func strike(_ bytes: [UInt8]) {}
    @inline(__always) func limit(else usual: Duration) -> Duration { usual }
    func eventCapacity(else usual: Int) -> Int { usual }
    @inline(__always) func readFault(_ path: RelativePath) -> SystemFault? { nil }
  #endif
}
