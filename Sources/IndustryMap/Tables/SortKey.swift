import Glibc

/// Texts by which rows are sorted, compared byte by byte: some ten thousand rows are, and no order of a language is meant.
struct SortKey: Comparable {
  private let bytes: [UInt8]

  init(_ texts: [String]) {
    var bytes: [UInt8] = []
    for text in texts {
      bytes += text.utf8
      // What comes first sorts first, whatever follows.
      bytes.append(0)
    }
    self.bytes = bytes
  }

  static func < (one: SortKey, two: SortKey) -> Bool {
    one.bytes.withUnsafeBufferPointer { left in
      two.bytes.withUnsafeBufferPointer { right in
        let common = min(left.count, right.count)
        guard common > 0, let first = left.baseAddress, let second = right.baseAddress else {
          return left.count < right.count
        }
        let order = memcmp(first, second, common)
        return order == 0 ? left.count < right.count : order < 0
      }
    }
  }
}
