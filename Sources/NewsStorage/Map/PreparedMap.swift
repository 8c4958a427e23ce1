import IndustryMap

/// The rows of a zone, made and not yet stored.
package struct PreparedMap: Sendable {
  let zone: String
  /// How often the articles of the zone had changed when they were made.
  let changes: Int?
  let rows: [(name: String, rows: [MapTable.Stored])]
}
