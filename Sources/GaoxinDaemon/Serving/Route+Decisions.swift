import GaoxinAPI
import Hummingbird
import NewsStorage

extension Route {
  /// Settles whether two names of a zone are one.
  static let settleAlias = Route(
    method: .post, path: "/v1/aliases",
    handler: { request, _, state in
      let parameters = QueryParameters(request)
      guard let verdict = parameters.text("verdict"), ["same", "different"].contains(verdict) else {
        throw Problem.badRequest("'verdict' must be 'same' or 'different'")
      }
      guard let one = parameters.text("one"), let other = parameters.text("other"), one != other else {
        throw Problem.badRequest("'one' and 'other' must be two names")
      }
      let zone = state.analyzer.zoneNames.canonical(parameters.text("zone") ?? "")
      let line = [verdict, zone, one, other, parameters.text("note") ?? ""]
      return try await state.decide(line, in: state.map.book.aliases)
    }, changes: "settle names")

  /// Corrects a fact.
  static let correct = Route(
    method: .post, path: "/v1/corrections",
    handler: { request, _, state in
      let parameters = QueryParameters(request)
      guard let id = parameters.text("fact") else { throw Problem.badRequest("'fact' must be the id of a fact") }
      let found = try await state.ask { try $0.facts(namePrefix: id) }
      guard let fact = found.first else { throw Problem.notFound("there is no fact '\(id)'") }
      guard found.count == 1 || fact.name == id else {
        throw Problem.badRequest("several facts begin with '\(id)'; give more digits")
      }
      let field = parameters.text("field")
      if field != nil, parameters.text("value") == nil {
        throw Problem.badRequest("give the right 'value' of the field")
      }
      let words = fact.evidence.first?.text ?? ""
      let line = [
        fact.name, fact.kind, words, fact.fields, field ?? "-", parameters.text("value") ?? "",
        parameters.text("note") ?? "",
      ]
      return try await state.decide(line, in: state.map.book.corrections)
    }, changes: "correct facts")
}

extension DaemonState {
  /// Writes a decision, and answers when the map takes account of it.
  fileprivate func decide(_ line: [String], in file: DecisionFile) async throws -> Response {
    try await threads.runIfActive { try file.append(line) }
    try await map.settle()
    return try Answer.json(DecisionReport(file: file.path, line: line))
  }
}
