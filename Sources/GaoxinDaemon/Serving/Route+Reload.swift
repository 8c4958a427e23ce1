import GaoxinAPI
import Hummingbird

extension Route {
  /// Reads configuration and word lists again. When the answer comes, all of it is in force, or nothing.
  static let reload = Route(
    method: .post, path: "/v1/reload",
    handler: { _, _, state in
      do {
        let report = try await state.threads.runIfActive { try state.reloader.reload() }
        return try Answer.json(report)
      } catch let error as StartError {
        throw Problem(
          type: "urn:gaoxin:refused", title: "Reload refused", status: 422,
          detail: "\(error); nothing was changed")
      }
    }, changes: "reload its configuration")
}
