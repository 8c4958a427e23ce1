/// What the path of a file tells about its page: it is an input of reading, beside the bytes.
package struct PathHint: Hashable, Sendable {
  /// Date in the file's name or in a folder above it (`2025-03-06_…`, `20250306/…`).
  package var date: CalendarDay?
  /// Paper named in the file's name (`2025-03-06_中国高新技术产业导报_A03.txt`).
  package var source: String?
  /// Ending of the name without its dot, lower case; tells the format where the bytes do not.
  package var fileExtension: String?

  package init(date: CalendarDay? = nil, source: String? = nil, fileExtension: String? = nil) {
    self.date = date
    self.source = source
    self.fileExtension = fileExtension
  }
}
