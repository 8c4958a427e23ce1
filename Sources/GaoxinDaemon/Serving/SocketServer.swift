import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOExtras
import NIOHTTP1
import NIOPosix
import ServiceLifecycle

/// Serves HTTP on one Unix socket, be it made here or passed by systemd.
///
/// Hummingbird's own server cannot take an open socket; its parts can.
struct SocketServer: Service {
  /// The request broke off while its answer was written.
  private struct BrokenRequest: Error {}

  /// Connections that are open at once; more wait in the kernel's queue.
  static let connectionLimit = 256
  /// How long a connection may be idle.
  static let idleTimeout = TimeAmount.seconds(60)

  let listener: Listener
  let router: any HTTPResponder<DaemonRequestContext>
  let logger: Logger
  /// Called once connections are taken.
  let onServing: @Sendable () -> Void

  /// Returns after a graceful shutdown, when all requests are answered.
  func run() async throws {
    let connections = HTTP1Channel(responder: answer, configuration: .init(idleTimeout: Self.idleTimeout))
    let quiescing = ServerQuiescingHelper(group: MultiThreadedEventLoopGroup.singleton)
    let bootstrap = ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.backlog, value: 256)
      .childChannelOption(.allowRemoteHalfClosure, value: true)
      .serverChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          let limit = AvailableConnectionsChannelHandler<MaximumAvailableConnections>(
            maxConnections: Self.connectionLimit)
          try channel.pipeline.syncOperations.addHandler(limit)
          try channel.pipeline.syncOperations.addHandler(quiescing.makeServerChannelHandler(channel: channel))
        }
      }
    let server = try await bind(bootstrap) { connections.setup(channel: $0, logger: logger) }
    await withGracefulShutdownHandler {
      onServing()
      await withDiscardingTaskGroup { group in
        do {
          try await server.executeThenClose { inbound in
            for try await connection in inbound {
              group.addTask { await connections.handle(value: connection, logger: logger) }
            }
          }
        } catch {
          logger.error("Cannot take connections", metadata: ["socket": "\(listener.path)", "error": "\(error)"])
        }
      }
    } onGracefulShutdown: {
      quiescing.initiateShutdown(promise: nil)
    }
  }

  private func bind(
    _ bootstrap: ServerBootstrap,
    _ initializer: @escaping @Sendable (any Channel) -> EventLoopFuture<HTTP1Channel.Value>
  ) async throws -> NIOAsyncChannel<HTTP1Channel.Value, Never> {
    if let descriptor = listener.descriptor {
      return try await bootstrap.bind(descriptor, childChannelInitializer: initializer)
    }
    do {
      let server = try await bootstrap.bind(unixDomainSocketPath: listener.path, childChannelInitializer: initializer)
      // Whoever is in the daemon's group may ask; a socket has no use for the right to execute.
      chmod(listener.path, 0o660)
      return server
    } catch let error as IOError {
      throw StartError.socket(path: listener.path, cause: String(cString: strerror(error.errnoCode)))
    }
  }

  @Sendable private func answer(
    _ request: Request, _ writer: consuming ResponseWriter, _ channel: any Channel
  ) async throws {
    let source = DaemonRequestContext.Source(channel: channel, logger: logger, isReadOnly: listener.isReadOnly)
    var response = try await router.respond(to: request, context: DaemonRequestContext(source: source))
    response.headers[.date] = HTTPDate.now()
    response.headers[.server] = "gaoxind"
    do { try await writer.write(response: response.head, body: response.body) } catch is HTTPParserError {
      // A parser's error would be answered once more.
      throw BrokenRequest()
    }
  }
}
