import GaoxinAPI
import Hummingbird
import Logging
import ServiceLifecycle
import Synchronization

/// Serves the routes on all sockets.
struct HTTPService: Service {
  /// Largest request body, in bytes; no route reads more than a few parameters.
  static let bodyLimit = 64 * 1024

  let state: DaemonState
  let logger: Logger
  /// Called once requests are answered on every socket.
  let onServing: @Sendable () -> Void

  func run() async throws {
    let listeners = state.configuration.listeners
    let waiting = WaitingSockets(count: listeners.count)
    let router = makeRouter()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for listener in listeners {
        let server = SocketServer(listener: listener, router: router, logger: logger) {
          if waiting.countDown() { onServing() }
        }
        group.addTask { try await server.run() }
      }
      try await group.waitForAll()
    }
  }

  private func makeRouter() -> any HTTPResponder<DaemonRequestContext> {
    let router = Router(context: DaemonRequestContext.self, options: [.autoGenerateHeadEndpoints])
    router.add(middleware: ProblemMiddleware())
    router.add(middleware: BodyLimitMiddleware(limit: Self.bodyLimit))
    for route in Route.all {
      router.on(RouterPath(route.path), method: route.method) { [state] request, context in
        let clock = ContinuousClock()
        let start = clock.now
        do {
          if let change = route.changes { try await context.requireOwner(to: change) }
          let response = try await route.handler(request, context, state)
          state.metrics.answered(route.path, status: response.status.code, after: clock.now - start)
          return response
        } catch {
          state.metrics.answered(route.path, status: (error as? Problem)?.status ?? 500, after: clock.now - start)
          throw error
        }
      }
    }
    return router.buildResponder()
  }
}

/// Counts down the sockets that do not take connections yet.
private final class WaitingSockets: Sendable {
  private let left: Mutex<Int>

  init(count: Int) { left = Mutex(count) }

  /// Whether this was the last.
  func countDown() -> Bool {
    left.withLock { left in
      left -= 1
      return left == 0
    }
  }
}
