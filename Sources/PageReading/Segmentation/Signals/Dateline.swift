/// The opening of a brief or an agency report: 本报讯（记者 X）, 本报6月12日讯, 新华社北京3月4日电.
package struct Dateline: Hashable, Sendable {
  /// Index just past it, brackets with names included.
  package var end: Int
  /// Who is named in it.
  package var people: [Signature.Person] = []
  /// Whether a bracket with names opens in it that does not close: a column break cuts it.
  package var isUnfinished = false
  /// Whether it prints a day.
  package var hasDay = false
}
