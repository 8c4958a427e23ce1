import GaoxinAPI
import Hummingbird

extension Route {
  /// Compares the store with the folder, and mends it where that is asked for.
  static let verify = Route(method: .post, path: "/v1/verify") { request, context, state in
    let parameters = QueryParameters(request)
    let options = StoreVerifier.Options(
      isQuick: parameters.text("quick") == "true", repairs: parameters.text("repair") == "true")
    if options.repairs { try await context.requireOwner(to: "mend the store") }
    guard let turn = state.verifyGate.take() else {
      throw Problem(
        type: "urn:gaoxin:busy", title: "Busy", status: 409,
        detail: "the store is being compared already; ask again when that is done")
    }
    let verifier = StoreVerifier(state, options, turn)
    return Answer.lines {
      try await verifier.next()
    } finally: {
      await verifier.end()
    }
  }
}
