import NewsModel

extension PathHint {
  /// Reads what a path tells: a date in the file's name or else in the nearest folders, a paper in the file's name or
  /// else in the nearest folder, and the ending of the name.
  /// - Parameter path: relative to the watched folder, with `/` between its parts.
  package init(path: String) {
    let parts = path.split(separator: "/").map(String.init)
    guard let name = parts.last else {
      self.init()
      return
    }
    let dot = name.lastIndex(of: ".")
    let ending = dot.map { name[name.index(after: $0)...].lowercased() }
    let isEnding = ending.map { !$0.isEmpty && $0.utf8.count <= 10 && $0.utf8.allSatisfy(\.isLetterOrDigit) } ?? false
    let hasStem = isEnding && dot != name.startIndex
    let stem = hasStem ? String(name[..<(dot ?? name.endIndex)]) : name
    let folders = Array(parts.dropLast())
    self.init(
      date: PathDate.date(stem: stem, folders: folders),
      source: PaperName.find(in: stem) ?? folders.reversed().lazy.compactMap(PaperName.find).first,
      fileExtension: hasStem ? ending : nil)
  }
}

extension UInt8 {
  /// Whether it is an ASCII letter or digit.
  var isLetterOrDigit: Bool { isDigit || (0x61...0x7A).contains(self | 0x20) }

  /// Whether it is an ASCII digit.
  var isDigit: Bool { (0x30...0x39).contains(self) }
}
