/// Which rules read a page. A page that other rules read is read again.
package enum RulesFingerprint {
  /// Raised with every change of the rules that can change what a page yields.
  package static let current = "1"
}
