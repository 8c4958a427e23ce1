/// Something that a stage could not make sense of, or mended, told instead of an error.
package struct Note: Hashable, Sendable {
  /// What kind of thing it is; stable, for filters.
  package struct Code: RawRepresentable, Hashable, Sendable {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
  }

  /// Kind of the note.
  package let code: Code
  /// One English sentence for a person: what, where, what was done about it.
  package let message: String
  /// The raw bytes it speaks of; empty where it is about the whole page.
  package let ranges: [ByteRange]

  package init(_ code: Code, _ message: String, ranges: [ByteRange] = []) {
    self.code = code
    self.message = message
    self.ranges = ranges
  }
}
