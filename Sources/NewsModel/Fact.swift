/// Something that an article states, with the words it was read from.
package struct Fact: Hashable, Sendable {
  /// One field with its value.
  package struct Field: Hashable, Sendable {
    /// Field name as in the wire format: `project`, `stage`, `amount` …
    package let name: String
    /// Its value; a field that is not known is left out.
    package let value: FactValue

    package init(_ name: String, _ value: FactValue) {
      self.name = name
      self.value = value
    }
  }

  /// Kind.
  package let kind: FactKind
  /// How real it is by its own words.
  package let modality: Modality
  /// Fields in the order of the kind's definition.
  package let fields: [Field]
  /// Each place that states it, in reading order; never empty.
  package let evidence: [Evidence]
  /// Name of the rule that read it, for `why`.
  package let rule: String

  package init(kind: FactKind, modality: Modality, fields: [Field], evidence: [Evidence], rule: String) {
    self.kind = kind
    self.modality = modality
    self.fields = fields
    self.evidence = evidence
    self.rule = rule
  }

  /// The value of a field; nil where the fact does not have it.
  package subscript(_ name: String) -> FactValue? { fields.first { $0.name == name }?.value }
}
