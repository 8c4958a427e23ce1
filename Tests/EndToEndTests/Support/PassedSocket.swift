import Foundation

/// A listening socket as systemd opens it before it starts a service.
final class PassedSocket {
  /// Becomes the daemon, with the variable that says for whom the sockets are.
  static let launcher = ["/bin/sh", "-c", "export LISTEN_PID=$$; exec \"$0\" \"$@\""]

  let path: String
  let descriptor: Int32

  init(path: String) throws {
    self.path = path
    descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { throw SystemFailure("socket") }
    guard UnixAddress.with(path, { bind(descriptor, $0, $1) }) == 0 else { throw SystemFailure("bind \(path)") }
    guard listen(descriptor, 64) == 0 else { throw SystemFailure("listen") }
  }

  deinit { close(descriptor) }

  /// The variables that tell of passed sockets.
  static func environment(_ names: [String]) -> [String: String] {
    ["LISTEN_FDS": "\(names.count)", "LISTEN_FDNAMES": names.joined(separator: ":")]
  }
}
