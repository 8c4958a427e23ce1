/// One line on how things stand, for `systemctl status`.
enum StatusLine {
  static func text(_ board: StatusBoard.Board) -> String {
    let counts = board.counts
    let content = "\(counts.ingested) files, \(counts.articles) articles"
    if let condition = board.conditions.values.filter(\.isDegrading).min(by: { $0.code < $1.code }) {
      return "Degraded: \(condition.message)"
    }
    guard board.isCurrent else {
      return "Catching up (\(board.phase ?? "starting"), \(board.left) files left); \(content)"
    }
    return "Current; \(content)"
  }
}
