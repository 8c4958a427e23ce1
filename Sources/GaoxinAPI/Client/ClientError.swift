/// Why a request got no answer that can be used.
package enum ClientError: Error, Sendable, CustomStringConvertible {
  /// No daemon listens at any of the places.
  case notReachable(tried: [String])
  /// The socket is there and this user may not open it.
  case notPermitted(socket: String)
  /// The daemon says what is wrong.
  case problem(Problem)
  /// The answer is not what this client understands.
  case badAnswer(socket: String, cause: String)
  /// The connection broke before the answer was whole.
  case broken(socket: String, cause: String)

  package var description: String {
    switch self {
    case .notReachable(let tried):
      return """
        no gaoxind answers; tried \(tried.joined(separator: ", "))
        Start it with 'gaoxind --folder FOLDER --store STORE', or with 'systemctl start gaoxind'; \
        name its socket with --socket or GAOXIN_SOCKET.
        """
    case .notPermitted(let socket):
      return """
        you may not open the socket '\(socket)'
        Ask an administrator to run 'adduser YOU gaoxin', then log in again.
        """
    case .problem(let problem): return problem.detail
    case .badAnswer(let socket, let cause):
      return "the answer from '\(socket)' makes no sense to this client (\(cause)); are both of the same version?"
    case .broken(let socket, let cause):
      return "the connection to '\(socket)' broke: \(cause); is the daemon still running?"
    }
  }

  /// The exit code of a command that ends with this error (after `sysexits.h`).
  package var exitCode: Int32 {
    switch self {
    case .notReachable: return 69
    case .notPermitted: return 77
    case .problem(let problem):
      switch problem.status {
      case 403: return 77
      case 404: return 1
      case 422: return 78
      default: return problem.status < 500 ? 2 : 70
      }
    case .badAnswer, .broken: return 70
    }
  }
}
