import Foundation
import GaoxinAPI
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import ServiceLifecycle

/// Serves the routes on the Unix socket.
struct HTTPService: Service {
  /// Connections that are open at once; more wait in the kernel's queue.
  static let connectionLimit = 256
  /// How long a connection may be idle.
  static let idleTimeout = TimeAmount.seconds(60)
  /// Largest request body, in bytes; no route reads more than a few parameters.
  static let bodyLimit = 64 * 1024

  let state: DaemonState
  let logger: Logger
  /// Called once requests are answered.
  let onServing: @Sendable () async -> Void

  func run() async throws {
    let router = Router(context: DaemonRequestContext.self, options: [.autoGenerateHeadEndpoints])
    router.add(middleware: ProblemMiddleware())
    router.add(middleware: BodyLimitMiddleware(limit: Self.bodyLimit))
    for route in Route.all {
      router.on(RouterPath(route.path), method: route.method) { [state] request, context in
        if let change = route.changes { try await context.requireOwner(to: change) }
        return try await route.handler(request, context, state)
      }
    }
    let application = Application(
      router: router,
      server: .http1(configuration: .init(idleTimeout: Self.idleTimeout)),
      configuration: ApplicationConfiguration(
        address: .unixDomainSocket(path: state.configuration.socket), serverName: "gaoxind",
        availableConnectionsDelegate: MaximumAvailableConnections(Self.connectionLimit)),
      onServerRunning: { [onServing, state] _ in
        // Whoever is in the daemon's group may ask; a socket has no use for the right to execute.
        chmod(state.configuration.socket, 0o660)
        await onServing()
      }, logger: logger)
    do { try await application.run() } catch let error as IOError {
      throw StartError.socket(path: state.configuration.socket, cause: String(cString: strerror(error.errnoCode)))
    }
  }
}
