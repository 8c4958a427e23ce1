/// How long a page may take to be read, in processor time of its thread: a daemon that stands still, or has to share the
/// machine, does not blame the page.
enum ReadingLimit {
  /// Ten seconds, and five for each mebibyte: fifty times what a page takes.
  /// - Parameter size: bytes of the page.
  static func of(size: Int) -> Duration { .seconds(10) + .microseconds(5 * size) }

  /// Time between two looks while pages are read.
  static let interval = Duration.milliseconds(250)

  /// Exit code of a daemon that gave up on a page.
  static let exitCode: Int32 = 70
}
