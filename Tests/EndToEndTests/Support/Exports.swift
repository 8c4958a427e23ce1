/// Compares two exports and names only the files that differ: an export is long.
func expectEqualExports(_ found: String, _ expected: String, _ when: String) throws {
  guard found != expected else { return }
  let (has, wants) = (Set(found.split(separator: "\n")), Set(expected.split(separator: "\n")))
  let (more, less) = (has.subtracting(wants), wants.subtracting(has))
  let files = { (lines: Set<Substring>) in lines.filter { $0.contains("\"record\":\"file\"") }.sorted() }
  throw TestFailure("\(when): has \(files(more)), should have \(files(less)); \(more.count) and \(less.count) lines")
}

extension RunningDaemon {
  /// Waits until the store is current; where many files vanished at once, says that they are truly gone.
  /// - Parameter looksAtAll: whether every file is looked at.
  func catchUpConfirming(looksAtAll: Bool = false) throws {
    if try client(["wait", "--timeout", "60"] + (looksAtAll ? ["--rescan"] : [])).status == 0 { return }
    if try status().warnings.contains(where: { $0.code == "mass-delete" }) {
      let outcome = try client("confirm-deletes")
      guard outcome.status == 0 else { throw TestFailure("confirm-deletes: \(outcome.errors)") }
    }
    try catchUp()
  }
}
