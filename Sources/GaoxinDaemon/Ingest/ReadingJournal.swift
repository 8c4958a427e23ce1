import CLinux
import FolderWatch
import Foundation
import Glibc
import Synchronization

/// What is being read, on disk before it is read: a page that ends the process is known by its name afterwards.
///
/// One small file in the store's folder with a slot for each thread that reads. A page costs two writes to the page
/// cache, none of which is synced: the file has to outlive the process, not the machine. A thread that faults marks its
/// own slot from the signal handler, so that the page that another thread had in hand is not blamed. Where the process
/// was killed from outside, no slot is marked: then a page is blamed only when it was in hand several times in a row, as
/// one is that takes all memory.
final class ReadingJournal: Sendable {
  /// What a slot says. The raw value is the slot's first byte.
  private enum Mark: UInt8 {
    case free = 0
    case reading = 0x52
    case crashed = 0x43
    case hung = 0x48
  }

  /// What a slot holds while a page is read.
  private struct Reading {
    let path: RelativePath
    let thread: pthread_t
    /// Processor time of the thread at the beginning, in nanoseconds.
    let begin: Int64
    /// Processor time that the page may take, in nanoseconds.
    let limit: Int64
  }

  /// Threads that read at the same time.
  static let slotCount = 2
  /// How often in a row a page may be in hand when the process is killed from outside.
  static let toleratedKills = 4
  /// Where the first slot begins. Before it stands which rules read.
  private static let headSize = 4096
  /// Bytes of a slot: mark, kills so far, length of the path (2), content hash (32), path.
  private static let slotSize = 8192

  let blames: BlameList
  private let rules: String
  private let descriptor: Int32
  private let readings = Mutex<[Reading?]>(Array(repeating: nil, count: ReadingJournal.slotCount))
  /// How often pages were in hand when the process was killed, by content hash.
  private let kills: Mutex<[[UInt8]: UInt8]>

  /// Opens the journal and judges what the last process left in it.
  /// - Parameters:
  ///   - folder: the store's folder; must exist.
  ///   - rules: the rules in force.
  /// - Throws: `SystemFault` where the file cannot be made.
  init(folder: String, rules: String) throws {
    self.rules = rules
    let number = open(folder + "/reading", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard number >= 0 else { throw SystemFault(code: errno, operation: "open the journal of what is read") }
    descriptor = number
    let blames = BlameList(file: folder + "/blamed.json", rules: rules)
    var kills: [[UInt8]: UInt8] = [:]
    let former = Self.readHead(number)
    for slot in 0..<Self.slotCount {
      guard let left = Self.readSlot(slot, number) else { continue }
      if left.mark == .reading, left.kills < Self.toleratedKills {
        kills[left.hash] = left.kills + 1
      } else {
        blames.add(left.hash, left.mark == .hung ? .hung : .crashed, rules: former)
      }
    }
    self.blames = blames
    self.kills = Mutex(kills)
    Self.writeHead(rules, number)
    for slot in 0..<Self.slotCount { put(.free, slot) }
  }

  deinit { close(descriptor) }

  /// Lets a thread that faults mark the page that it has in hand. To be called once in a process.
  func markCrashes() { clinux_mark_crashes(descriptor, Mark.crashed.rawValue) }

  /// Records what the calling thread is about to read. Failures to write are passed over: a full disk must not keep pages
  /// from being read.
  /// - Parameter limit: processor time that it may take.
  func begin(_ slot: Int, _ path: RelativePath, contentHash: [UInt8], limit: Duration) {
    let count = kills.withLock { $0[contentHash] ?? 0 }
    var record: [UInt8] = [
      Mark.reading.rawValue, count, UInt8(path.bytes.count & 0xFF), UInt8(path.bytes.count >> 8),
    ]
    record += contentHash
    record += path.bytes
    pwrite(descriptor, record, record.count, Self.offset(slot))
    clinux_set_crash_place(Int64(Self.offset(slot)))
    let thread = pthread_self()
    let (seconds, attoseconds) = limit.components
    let reading = Reading(
      path: path, thread: thread, begin: clinux_thread_time(thread),
      limit: seconds * 1_000_000_000 + attoseconds / 1_000_000_000)
    readings.withLock { $0[slot] = reading }
  }

  /// Records that the page was read.
  func end(_ slot: Int) {
    readings.withLock { $0[slot] = nil }
    clinux_set_crash_place(-1)
    put(.free, slot)
  }

  /// The page that has taken more processor time than it may; nil where there is none. It is marked on disk: the next
  /// process does not read it again.
  func markOverdue() -> RelativePath? {
    readings.withLock { readings in
      for (slot, reading) in readings.enumerated() {
        guard let reading, reading.begin >= 0 else { continue }
        guard clinux_thread_time(reading.thread) - reading.begin > reading.limit else { continue }
        put(.hung, slot)
        return reading.path
      }
      return nil
    }
  }

  private func put(_ mark: Mark, _ slot: Int) {
    var byte = mark.rawValue
    pwrite(descriptor, &byte, 1, Self.offset(slot))
  }

  private static func offset(_ slot: Int) -> Int { headSize + slot * slotSize }

  private static func readSlot(_ slot: Int, _ file: Int32) -> (mark: Mark, kills: UInt8, hash: [UInt8])? {
    var bytes = [UInt8](repeating: 0, count: 36)
    guard pread(file, &bytes, bytes.count, offset(slot)) == bytes.count, let mark = Mark(rawValue: bytes[0]),
      mark != .free
    else { return nil }
    return (mark, bytes[1], Array(bytes[4...]))
  }

  private static func readHead(_ file: Int32) -> String {
    var bytes = [UInt8](repeating: 0, count: headSize)
    let count = pread(file, &bytes, bytes.count, 0)
    return String(decoding: bytes.prefix(max(0, count)).prefix { $0 != 0 }, as: UTF8.self)
  }

  private static func writeHead(_ rules: String, _ file: Int32) {
    let bytes = Array(rules.utf8.prefix(headSize - 1))
    let head = bytes + [UInt8](repeating: 0, count: headSize - bytes.count)
    pwrite(file, head, head.count, 0)
  }
}
