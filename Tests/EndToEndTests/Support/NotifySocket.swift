import Foundation

/// The socket that systemd would listen on: takes what a daemon says of itself.
final class NotifySocket {
  /// Its path, for `NOTIFY_SOCKET`.
  let path: String
  private let descriptor: Int32
  /// Lines that came so far, in their order.
  private(set) var lines: [String] = []

  init(path: String) throws {
    self.path = path
    unlink(path)
    descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { throw SystemFailure("socket") }
    guard UnixAddress.with(path, { bind(descriptor, $0, $1) }) == 0 else { throw SystemFailure("bind \(path)") }
    chmod(path, 0o777)
  }

  deinit { close(descriptor) }

  /// Waits for a line that a daemon has not said before this call.
  /// - Parameter process: the daemon; its end ends the waiting.
  func wait(for process: SpawnedProcess, _ isWanted: (String) -> Bool) throws -> String {
    while true {
      var pollers = [
        pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
        pollfd(fd: process.life, events: Int16(POLLIN), revents: 0),
      ]
      let ready = poll(&pollers, 2, SpawnedProcess.patience)
      if ready < 0, errno == EINTR { continue }
      guard ready > 0 else { throw TestFailure("the daemon said nothing for a minute after \(lines)") }
      guard pollers[0].revents != 0 else { throw TestFailure("the daemon ended; it had said \(lines)") }
      if let wanted = takeOne().first(where: isWanted) { return wanted }
    }
  }

  /// Takes all that has come and was not taken yet.
  func takeAll() -> [String] {
    var taken: [String] = []
    while true {
      let more = takeOne()
      guard !more.isEmpty else { return taken }
      taken += more
    }
  }

  private func takeOne() -> [String] {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = recv(descriptor, &bytes, bytes.count, Int32(MSG_DONTWAIT))
    guard count > 0 else { return [] }
    let text = String(decoding: bytes.prefix(count), as: UTF8.self)
    let taken = text.split(separator: "\n").map(String.init)
    lines += taken
    return taken
  }
}
