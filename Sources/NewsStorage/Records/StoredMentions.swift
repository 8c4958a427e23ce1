import NewsModel

/// An amount as it lies in its column.
package struct StoredQuantity: Codable, Hashable, Sendable {
  package let value: Double
  package let high: Double?
  package let unit: String
  package let op: String
  package let evidence: StoredEvidence

  init(_ quantity: Quantity) {
    value = quantity.amount.value
    high = quantity.amount.high
    unit = quantity.amount.unit
    op = quantity.amount.op.rawValue
    evidence = StoredEvidence(quantity.evidence)
  }
}

/// An organisation as it lies in its column.
package struct StoredOrganization: Codable, Hashable, Sendable {
  package let name: String
  package let aliases: [String]
  package let type: String
  package let mentions: [StoredEvidence]

  init(_ organization: Organization) {
    name = organization.name
    aliases = organization.aliases
    type = organization.kind.rawValue
    mentions = organization.mentions.map { StoredEvidence($0) }
  }
}

/// A person as it lies in its column.
package struct StoredPerson: Codable, Hashable, Sendable {
  package let name: String
  package let titles: [String]
  package let organization: String?
  package let mentions: [StoredEvidence]

  init(_ person: Person) {
    name = person.name
    titles = person.titles
    organization = person.organization
    mentions = person.mentions.map { StoredEvidence($0) }
  }
}
