import Hummingbird

extension Route {
  /// All that the folder yields, one JSON line a record: equal for equal folders, whatever has happened to them.
  static let export = Route(method: .get, path: "/v1/export") { _, _, state in
    let basis = await state.map.basis
    let snapshot = try await state.ask { try $0.snapshot() }
    let reader = ExportReader(
      snapshot, threads: state.threads, rules: state.analyzer.rules, basis: basis,
      withheld: state.board.now.withheld)
    return Answer.lines { try await reader.next() }
  }
}
