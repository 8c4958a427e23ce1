import NewsModel

/// Finds the day that a path is filed under.
enum PathDate {
  /// - Parameters:
  ///   - stem: the file's name without its ending.
  ///   - folders: the folders above it, outermost first.
  static func date(stem: String, folders: [String]) -> CalendarDay? {
    if let day = WrittenDates(stem).first { return day }
    // A date may be spread over folders and the file's name (2025/03/06); below that, the nearest folder counts.
    var path = folders + [stem]
    while !path.isEmpty {
      if let day = WrittenDates(path.joined(separator: "/")).last { return day }
      path.removeLast()
    }
    return nil
  }
}
