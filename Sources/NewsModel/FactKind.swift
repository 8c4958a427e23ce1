/// The kind of a fact; each extractor adds its own.
package struct FactKind: RawRepresentable, Hashable, Sendable {
  package let rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }
}
