/// What a name alone says about a path.
package enum NameVerdict: Sendable, Hashable {
  /// Worth a look.
  case candidate
  /// Never read, whatever it holds.
  case ignored(IgnoredName)
}
