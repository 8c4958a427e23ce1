import NewsModel

/// A byline as it lies in its column.
struct StoredByline: Codable {
  let name: String
  let role: String?

  static func json(_ bylines: [Byline]) throws -> String {
    try JSONText.encode(bylines.map { StoredByline(name: $0.name, role: $0.role) })
  }

  static func bylines(_ text: String) throws -> [Byline] {
    try JSONText.decode([StoredByline].self, text).map { Byline(name: $0.name, role: $0.role) }
  }
}
