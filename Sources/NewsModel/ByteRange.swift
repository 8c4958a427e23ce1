/// A half-open range of bytes `[start, end)` in a raw file, as the file lies on the disk.
package struct ByteRange: Hashable, Comparable, Sendable {
  /// Offset of the first byte.
  package let start: Int
  /// Offset just past the last byte; never less than `start`.
  package let end: Int

  package init(_ start: Int, _ end: Int) {
    precondition(start <= end, "a byte range must not end before it starts")
    self.start = start
    self.end = end
  }

  /// Length in bytes.
  package var count: Int { end - start }

  package static func < (one: ByteRange, two: ByteRange) -> Bool {
    (one.start, one.end) < (two.start, two.end)
  }
}
