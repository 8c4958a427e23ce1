/// Why a store cannot be used, as a sentence that says which file and what to do.
package enum StoreError: Error, Sendable, CustomStringConvertible {
  /// The folder of the store cannot be made or written to.
  case unusable(path: String, cause: String)
  /// A newer program made the store.
  case newerSchema(path: String, steps: [String])
  /// The file is no SQLite database, or a damaged one.
  case corrupt(path: String, cause: String)

  package var description: String {
    switch self {
    case .unusable(let path, let cause):
      return "the store '\(path)' cannot be opened: \(cause); make its folder writable, or name another with --store"
    case .newerSchema(let path, let steps):
      return "the store '\(path)' was made by a newer gaoxin (it has \(steps.joined(separator: ", "))); "
        + "use that version, or move the store away: it is built again from the folder"
    case .corrupt(let path, let cause):
      return "the store '\(path)' is damaged: \(cause); move it away, it is built again from the folder"
    }
  }
}
