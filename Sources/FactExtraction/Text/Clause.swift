/// A part of a sentence between commas, semicolons or colons.
package struct Clause: Hashable, Sendable {
  /// The mark that closes a clause.
  package enum Mark: Hashable, Sendable {
    case comma, semicolon, colon, space, stop
  }

  /// Its bytes in the folded paragraph, without the closing mark.
  package let range: Range<Int>
  /// What closes it.
  package let mark: Mark
}
