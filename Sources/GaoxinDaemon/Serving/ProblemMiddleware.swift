import GaoxinAPI
import Hummingbird

/// Turns every error into a problem document, so that no client sees anything else.
struct ProblemMiddleware: RouterMiddleware {
  func handle(
    _ request: Request, context: DaemonRequestContext,
    next: (Request, DaemonRequestContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let problem as Problem {
      return try Answer.problem(problem)
    } catch let error as HTTPError where error.status == .notFound {
      return try Answer.problem(
        .notFound("there is no '\(request.uri.path)'; 'GET /v1/openapi.json' lists what there is"))
    } catch let error as HTTPError {
      return try Answer.problem(
        Problem(
          type: "urn:gaoxin:http", title: error.status.reasonPhrase, status: error.status.code,
          detail: error.body ?? error.status.reasonPhrase))
    } catch {
      context.logger.error("A request failed", metadata: ["request.path": "\(request.uri.path)", "error": "\(error)"])
      return try Answer.problem(
        Problem(
          type: "urn:gaoxin:internal", title: "Internal error", status: 500,
          detail: "the daemon could not answer; its log says why"))
    }
  }
}
