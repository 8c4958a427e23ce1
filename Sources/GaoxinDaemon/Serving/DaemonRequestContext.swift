import GaoxinAPI
import Glibc
import Hummingbird
import Logging
import NIOCore

/// What comes with a request: above all, who is at the other end of the connection.
struct DaemonRequestContext: RequestContext {
  /// What a request's context is made from.
  struct Source: RequestContextSource {
    let channel: any Channel
    let logger: Logger
    /// Whether it came over a socket that only answers.
    let isReadOnly: Bool
  }

  var coreContext: CoreRequestContextStorage
  private let channel: any Channel
  private let isReadOnly: Bool

  init(source: Source) {
    coreContext = .init(source: source)
    channel = source.channel
    isReadOnly = source.isReadOnly
  }

  /// Who asks, as the kernel tells; nil where it does not.
  func peer() async -> PeerCredentials? {
    guard let provider = channel as? any SocketOptionProvider else { return nil }
    let found: EventLoopFuture<PeerCredentials> = provider.unsafeGetSocketOption(
      level: .socket, name: .init(rawValue: SO_PEERCRED))
    return try? await found.get()
  }

  /// Lets only root and the daemon's own user go on, and on a read-only socket nobody.
  /// - Parameter what: what they want, as it stands after "to".
  /// - Throws: `Problem` with status 403 for everybody else.
  func requireOwner(to what: String) async throws {
    guard !isReadOnly else {
      throw Problem(
        type: "urn:gaoxin:read-only", title: "Read-only socket", status: 403,
        detail: "this socket answers questions; to \(what), ask on the daemon's main socket")
    }
    let peer = await peer()
    if let peer, peer.uid == 0 || peer.uid == geteuid() { return }
    let who = peer.map { "user \($0.uid)" } ?? "an unknown user"
    throw Problem(
      type: "urn:gaoxin:not-permitted", title: "Not permitted", status: 403,
      detail:
        "\(who) may ask, but not \(what); do it as root ('sudo gaoxinctl …') or as the daemon's user (\(geteuid()))")
  }
}
