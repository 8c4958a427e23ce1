import GRDB

/// The words of an article with their places, as a sum that does not depend on their order.
enum IndexWords {
  /// Sums of all articles in the index, by their rows. One walk through the whole index.
  static func ofIndex(_ db: Database) throws -> [Int64: UInt64] {
    var sums: [Int64: UInt64] = [:]
    let rows = try Row.fetchCursor(db, sql: "SELECT doc, col, \"offset\", term FROM article_word")
    while let row = try rows.next() {
      let values = Array(row.databaseValues)
      guard let id = Int64.fromDatabaseValue(values[0]), let place = Int.fromDatabaseValue(values[2]) else { continue }
      let isTitle = String.fromDatabaseValue(values[1]) == "title"
      let term = String.fromDatabaseValue(values[3]) ?? ""
      sums[id, default: 0] &+= hash(term.utf8, place: place, isTitle: isTitle)
    }
    return sums
  }

  /// The sum of an article's texts.
  static func of(title: String?, body: String?) -> UInt64 {
    sum(of: title ?? "", isTitle: true) &+ sum(of: body ?? "", isTitle: false)
  }

  private static func sum(of text: String, isTitle: Bool) -> UInt64 {
    var text = text
    return text.withUTF8 { bytes in
      var tokens = TokenRun(bytes: bytes)
      var sum: UInt64 = 0
      var place = 0
      _ = tokens.forEach(keepsLastTail: true) { token, _, _ in
        sum &+= hash(token, place: place, isTitle: isTitle)
        place += 1
        return 0
      }
      return sum
    }
  }

  private static func hash(_ term: some Sequence<UInt8>, place: Int, isTitle: Bool) -> UInt64 {
    var hash: UInt64 = isTitle ? 0x9E37_79B9_7F4A_7C15 : 0xCBF2_9CE4_8422_2325
    for byte in term { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash ^= UInt64(truncatingIfNeeded: place) &* 0xFF51_AFD7_ED55_8CCD
    hash = (hash ^ (hash >> 33)) &* 0xC4CE_B9FE_1A85_EC53
    return hash ^ (hash >> 33)
  }
}
