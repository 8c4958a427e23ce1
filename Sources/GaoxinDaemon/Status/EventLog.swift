import FolderWatch
import Foundation
import GaoxinAPI
import Glibc
import Synchronization

/// What happened lately, numbered, for those who follow: a ring in memory and a file of the same lines in the store's
/// folder.
///
/// The file is appended to after each transaction and never synced. It is taken up again only after an orderly stop; else
/// something may be missing in it, so a new epoch begins and followers start over. Nothing else depends on it.
final class EventLog: Sendable {
  /// An event without its number.
  struct Draft: Sendable {
    let kind: FollowEvent.Kind
    var path: RelativePath?
    var from: RelativePath?
    var code: String?
    var message: String?
  }

  /// What a reader gets.
  enum Reading: Sendable {
    /// The next events; none where nothing has happened since.
    case events([FollowEvent])
    /// What comes next is not kept any more.
    case tooOld
  }

  private struct State {
    var epoch: String
    var events: [FollowEvent] = []
    var last = 0
    var descriptor: Int32
    var followers: [Int: AsyncStream<Void>.Continuation] = [:]
    var lastFollower = 0
    /// Those that do not count.
    var ownFollowers = 0
  }

  /// Connections that may follow at once.
  static let followerLimit = 32
  /// What the file ends with after an orderly stop.
  private static let seal = Array("closed\n".utf8)

  private let file: String
  private let capacity: Int
  private let state: Mutex<State>

  /// - Parameters:
  ///   - file: where the lines are kept.
  ///   - capacity: events that are kept at least; the file has twice as many at most.
  init(file: String, capacity: Int = 8192) {
    self.file = file
    self.capacity = capacity
    let former = Self.load(file, capacity)
    let epoch = former.first?.epoch ?? String(UInt64.random(in: .min ... .max), radix: 16)
    var state = State(epoch: epoch, events: former, last: former.last?.seq ?? 0, descriptor: -1)
    Self.rewrite(&state, file)
    self.state = Mutex(state)
  }

  /// Adds what happened, in its order.
  func append(_ drafts: [Draft]) {
    guard !drafts.isEmpty else { return }
    let now = Timestamp.text(milliseconds: WallClock.now() / 1_000_000)
    state.withLock { state in
      var added: [FollowEvent] = []
      for draft in drafts {
        state.last += 1
        added.append(
          FollowEvent(
            event: draft.kind, epoch: state.epoch, seq: state.last, at: now, path: draft.path?.display,
            from: draft.from?.display, code: draft.code, message: draft.message))
      }
      state.events += added
      if state.events.count > 2 * capacity {
        state.events.removeFirst(state.events.count - capacity)
        Self.rewrite(&state, file)
      } else {
        Self.write(added, &state)
      }
      for follower in state.followers.values { follower.yield() }
    }
  }

  /// Events after a number, a few hundred at most.
  func events(after seq: Int) -> Reading {
    state.withLock { state in
      guard seq < state.last else { return .events([]) }
      guard let first = state.events.first, first.seq <= seq + 1 else { return .tooOld }
      return .events(Array(state.events[(seq + 1 - first.seq)...].prefix(256)))
    }
  }

  /// A line about the stream itself, with the number of the last event.
  func line(_ kind: FollowEvent.Kind, seq: Int? = nil) -> FollowEvent {
    let now = Timestamp.text(milliseconds: WallClock.now() / 1_000_000)
    return state.withLock { FollowEvent(event: kind, epoch: $0.epoch, seq: seq ?? $0.last, at: now) }
  }

  /// Wakes a reader whenever something has happened; nil where too many follow. To be ended by `unfollow`.
  /// - Parameter countsAsFollower: false for the daemon's own readers, which take nobody's place.
  func follow(countsAsFollower: Bool = true) -> (id: Int, wakeUps: AsyncStream<Void>)? {
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    return state.withLock { state in
      if !countsAsFollower { state.ownFollowers += 1 }
      guard state.followers.count < Self.followerLimit + state.ownFollowers else { return nil }
      state.lastFollower += 1
      state.followers[state.lastFollower] = continuation
      return (state.lastFollower, stream)
    }
  }

  /// Forgets a reader.
  func unfollow(_ id: Int) { state.withLock { $0.followers.removeValue(forKey: id) }?.finish() }

  /// Seals the file, so that the next start goes on with its numbers.
  func close() {
    state.withLock { state in
      for follower in state.followers.values { follower.finish() }
      guard state.descriptor >= 0 else { return }
      Self.write(bytes: Self.seal, &state)
      Glibc.close(state.descriptor)
      state.descriptor = -1
    }
  }

  private static func load(_ file: String, _ capacity: Int) -> [FollowEvent] {
    guard let data = FileManager.default.contents(atPath: file), data.suffix(seal.count).elementsEqual(seal) else {
      return []
    }
    let lines = data.dropLast(seal.count).split(separator: UInt8(ascii: "\n")).suffix(capacity)
    let events = lines.compactMap { try? WireCoding.decode(FollowEvent.self, from: Data($0)) }
    // A line that cannot be read is a gap.
    return events.count == lines.count ? events : []
  }

  private static func rewrite(_ state: inout State, _ file: String) {
    if state.descriptor >= 0 { Glibc.close(state.descriptor) }
    state.descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0o600)
    write(state.events, &state)
  }

  private static func write(_ events: [FollowEvent], _ state: inout State) {
    var bytes: [UInt8] = []
    for event in events {
      bytes += (try? WireCoding.encode(event)) ?? Data()
      bytes.append(UInt8(ascii: "\n"))
    }
    write(bytes: bytes, &state)
  }

  /// What cannot be written ends the file without its seal: the next start begins a new epoch.
  private static func write(bytes: [UInt8], _ state: inout State) {
    guard state.descriptor >= 0, !bytes.isEmpty else { return }
    if Glibc.write(state.descriptor, bytes, bytes.count) == bytes.count { return }
    Glibc.close(state.descriptor)
    state.descriptor = -1
  }
}
