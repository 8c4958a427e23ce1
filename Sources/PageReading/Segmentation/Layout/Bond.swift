/// How likely it is that a join would close a word that was cut in two.
package enum Bond: Int, Comparable, Sendable {
  case none
  /// The two characters that meet stand side by side elsewhere on the page, or in a common word.
  case pair
  /// So do three of them.
  case triple

  package static func < (one: Bond, two: Bond) -> Bool { one.rawValue < two.rawValue }
}
