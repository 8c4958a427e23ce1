import FolderWatch

extension ChangeKinds {
  /// The kinds in words, for `explain`.
  var names: String {
    let known: [(ChangeKinds, String)] = [
      (.created, "created"), (.modified, "modified"), (.closed, "closed after writing"), (.movedIn, "moved in"),
      (.movedOut, "moved out"), (.renamedAway, "renamed"), (.deleted, "deleted"), (.attributes, "attributes changed"),
      (.found, "found by a scan"),
    ]
    return known.filter { contains($0.0) }.map(\.1).joined(separator: ", ")
  }
}
