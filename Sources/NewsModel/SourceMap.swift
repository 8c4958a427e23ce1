/// Where each byte of a repaired text stands in the raw file.
///
/// The text is UTF-8; the raw file may be in any encoding, and a repaired text leaves out bytes (column breaks, captions
/// in the gap, zero-width characters), so the map is a list of runs. Within a run every unit of `textWidth` text bytes
/// was read from `rawWidth` raw bytes: 1 and 1 for UTF-8 (whatever the character), 3 and 2 for Han characters in
/// GB18030 or UTF-16, 3 and 7 for one `&ldquo;` in HTML. Runs are in the order of the text, without gaps in it.
package struct SourceMap: Hashable, Sendable {
  /// Equal units, one after another, in the text and in the raw file.
  package struct Run: Hashable, Sendable {
    /// Offset of the run in the text, in UTF-8 bytes.
    package var textStart: Int
    /// Offset of the run in the raw file, in bytes.
    package var rawStart: Int
    /// UTF-8 bytes of one unit.
    package var textWidth: Int
    /// Raw bytes of one unit; 0 for what was put in when lines were joined, a space in a heading.
    package var rawWidth: Int
    /// Number of units.
    package var count: Int

    package init(textStart: Int, rawStart: Int, textWidth: Int = 1, rawWidth: Int = 1, count: Int) {
      self.textStart = textStart
      self.rawStart = rawStart
      self.textWidth = textWidth
      self.rawWidth = rawWidth
      self.count = count
    }

    /// Offset in the text just past the run.
    package var textEnd: Int { textStart + textWidth * count }
    /// Offset in the raw file just past the run.
    package var rawEnd: Int { rawStart + rawWidth * count }
  }

  /// The runs, in the order of the text.
  package private(set) var runs: [Run] = []

  /// An empty map, of an empty text.
  package init() {}

  /// Length of the mapped text in UTF-8 bytes.
  package var textCount: Int { runs.last?.textEnd ?? 0 }

  /// Adds `count` units at the end of the text; melts into the last run where it goes on in both text and raw file.
  package mutating func append(rawStart: Int, textWidth: Int = 1, rawWidth: Int = 1, count: Int) {
    guard count > 0 else { return }
    if let last = runs.last, last.rawEnd == rawStart, last.textWidth == textWidth, last.rawWidth == rawWidth {
      runs[runs.count - 1].count += count
      return
    }
    runs.append(
      Run(textStart: textCount, rawStart: rawStart, textWidth: textWidth, rawWidth: rawWidth, count: count))
  }

  /// Adds the map of a text that is joined to the end of this one.
  package mutating func append(_ other: SourceMap) {
    for run in other.runs {
      append(rawStart: run.rawStart, textWidth: run.textWidth, rawWidth: run.rawWidth, count: run.count)
    }
  }

  /// The map of a part of the text. A bound inside a unit widens to the whole unit.
  /// - Parameter range: half-open, in UTF-8 bytes of the text; cut to the text.
  package func slice(_ range: Range<Int>) -> SourceMap {
    var part = SourceMap()
    var index = firstRun(endingAfter: range.lowerBound)
    while index < runs.count, runs[index].textStart < range.upperBound {
      let run = runs[index]
      let low = max(0, range.lowerBound - run.textStart) / run.textWidth
      let high = min(run.count, (range.upperBound - run.textStart + run.textWidth - 1) / run.textWidth)
      part.append(
        rawStart: run.rawStart + low * run.rawWidth, textWidth: run.textWidth, rawWidth: run.rawWidth,
        count: high - low)
      index += 1
    }
    return part
  }

  /// The raw bytes that a part of the text was read from, neighbours melted together, in reading order.
  /// - Parameter range: half-open, in UTF-8 bytes of the text.
  package func ranges(of range: Range<Int>) -> [ByteRange] {
    var result: [ByteRange] = []
    for run in slice(range).runs where run.rawWidth > 0 {
      if let last = result.last, last.end == run.rawStart {
        result[result.count - 1] = ByteRange(last.start, run.rawEnd)
      } else {
        result.append(ByteRange(run.rawStart, run.rawEnd))
      }
    }
    return result
  }

  /// The raw bytes of the whole text.
  package var ranges: [ByteRange] { ranges(of: 0..<textCount) }

  private func firstRun(endingAfter offset: Int) -> Int {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].textEnd <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
