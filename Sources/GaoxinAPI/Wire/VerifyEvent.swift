/// The lines of `POST /v1/verify`: progress and differences as they are found, and a result at the end.
package enum VerifyEvent {
  /// How far it is.
  package struct Progress: Codable, Hashable, Sendable {
    /// `progress`
    package var event = "progress"
    /// `store`, `files`, `folder`, `index`, `again` or `repair`.
    package var stage: String
    package var done: Int
    package var total: Int

    package init(stage: String, done: Int, total: Int) {
      self.stage = stage
      self.done = done
      self.total = total
    }
  }

  /// Something in the store that is not as the folder has it.
  package struct Difference: Codable, Hashable, Sendable {
    /// `difference`
    package var event = "difference"
    /// The path that it is about, printable; left out where it is about none.
    package var path: String?
    /// What differs, as a sentence.
    package var what: String

    package init(path: String?, what: String) {
      self.path = path
      self.what = what
    }
  }

  /// The last line: without it nothing is proven.
  package struct Result: Codable, Hashable, Sendable {
    /// `result`
    package var event = "result"
    /// Whether the store is as the folder has it; after a repair, whether it is now.
    package var isEqual: Bool
    /// Files of the store that were compared.
    package var files: Int
    /// Differences that were found.
    package var differences: Int
    /// Paths that were mended.
    package var repaired: Int
    /// Paths that changed all the while and were not proven, printable.
    package var unsettled: [String]
    /// Paths that cannot be looked at now and were not compared, printable.
    package var held: [String]
    /// What was compared and what that proves.
    package var says: String

    package init(
      isEqual: Bool, files: Int, differences: Int, repaired: Int, unsettled: [String], held: [String], says: String
    ) {
      self.isEqual = isEqual
      self.files = files
      self.differences = differences
      self.repaired = repaired
      self.unsettled = unsettled
      self.held = held
      self.says = says
    }
  }
}
