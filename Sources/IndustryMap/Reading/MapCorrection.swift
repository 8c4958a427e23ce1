/// A person's correction of a fact, found again by the fact's id or, after its page was edited, by kind, words and fields.
package struct MapCorrection: Hashable, Sendable {
  /// 16 hex digits; empty where only the words say which fact is meant.
  package let fact: String
  /// Kind of the fact; empty for any.
  package let kind: String
  /// Words that its evidence holds.
  package let words: String
  /// Its fields as they were read, as JSON; empty for any.
  package let fields: String
  /// The field that is wrong; nil where the whole fact is.
  package let field: String?
  /// The right value of the field.
  package let value: String
  /// Why, in the words of whoever corrects.
  package let note: String

  package init(
    fact: String, kind: String, words: String, fields: String, field: String?, value: String, note: String
  ) {
    self.fact = fact
    self.kind = kind
    self.words = words
    self.fields = fields
    self.field = field
    self.value = value
    self.note = note
  }

  /// Whether a fact with this evidence is meant.
  package func means(id: String, kind: String, fields: String, words: [String]) -> Bool {
    if !fact.isEmpty, id == fact { return true }
    guard !self.words.isEmpty, self.kind.isEmpty || self.kind == kind, self.fields.isEmpty || self.fields == fields
    else { return false }
    return words.contains { $0.contains(self.words) }
  }

  /// The fact as it is right; nil where it is wrong altogether.
  func applied(to fact: MapFact) -> MapFact? {
    guard let field else { return nil }
    var right = fact.fields
    if case .object(var members)? = fact.fields[field], members["value"] != nil, let number = Double(value) {
      members["value"] = .number(number)
      members["high"] = .null
      right[field] = .object(members)
    } else if let number = Double(value), fact.fields[field]?.text == nil {
      right[field] = .number(number)
    } else if case .list? = fact.fields[field] {
      right[field] = .list(value.split(separator: "|").map { .text(String($0)) })
    } else {
      right[field] = .text(value)
    }
    return fact.with(right)
  }
}
