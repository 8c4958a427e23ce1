/// One step of the schema, as SQL. A step that has been released is never edited; a change is a further step.
struct Migration: Sendable {
  /// Its name in the database's list of steps.
  let name: String
  /// The statements.
  let sql: String

  /// All steps, oldest first. A further step is one file and one line here.
  static let all: [Migration] = [.articles, .facts, .digests, .map]
}
