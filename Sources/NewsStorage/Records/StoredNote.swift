import NewsModel

/// A note as it lies in its column.
struct StoredNote: Codable {
  let code: String
  let message: String
  let ranges: [[Int]]

  static func json(_ notes: [Note]) throws -> String {
    try JSONText.encode(
      notes.map { note in
        StoredNote(
          code: note.code.rawValue, message: note.message, ranges: note.ranges.map { [$0.start, $0.end] })
      })
  }

  static func notes(_ text: String) throws -> [Note] {
    try JSONText.decode([StoredNote].self, text).map { stored in
      Note(
        Note.Code(rawValue: stored.code), stored.message,
        ranges: stored.ranges.filter { $0.count == 2 && $0[0] <= $0[1] }.map { ByteRange($0[0], $0[1]) })
    }
  }
}
