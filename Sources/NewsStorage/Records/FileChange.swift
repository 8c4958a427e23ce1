/// One change of the store that follows from looking at one path.
package enum FileChange: Sendable {
  /// The path stands as told. The page comes with it unless the store has it already, under `FileRecord.pageKey`.
  case put(FileRecord, page: PageRecord?)
  /// The path is gone.
  case remove(path: [UInt8])

  /// The path that it is about.
  package var path: [UInt8] {
    switch self {
    case .put(let record, _): return record.path
    case .remove(let path): return path
    }
  }
}
