import GaoxinAPI
import Hummingbird

/// Refuses requests with a large body before anything of it is kept.
struct BodyLimitMiddleware: RouterMiddleware {
  /// Bytes.
  let limit: Int

  func handle(
    _ request: Request, context: DaemonRequestContext,
    next: (Request, DaemonRequestContext) async throws -> Response
  ) async throws -> Response {
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit {
      throw Problem(
        type: "urn:gaoxin:too-large", title: "Content too large", status: 413,
        detail: "the request has \(length) bytes and may have \(limit)")
    }
    return try await next(request, context)
  }
}
