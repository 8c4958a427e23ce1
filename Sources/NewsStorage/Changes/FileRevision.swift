/// What one reading of a file changed in what it yields.
struct FileRevision: Sendable {
  let path: [UInt8]
  /// Milliseconds since 1970.
  let at: Int64
  /// What it yielded before and does not any more.
  let before: Set<ChangeItem>
  /// What it yields now and did not before.
  let after: Set<ChangeItem>
  /// Whether the file is gone.
  let isGone: Bool

  init(path: [UInt8], at: Int64, before: Set<ChangeItem>, after: Set<ChangeItem>, isGone: Bool) {
    self.path = path
    self.at = at
    self.before = before
    self.after = after
    self.isGone = isGone
  }

  /// What differs between two versions of a page.
  init(path: [UInt8], at: Int64, from old: PageContent?, to new: PageContent?, isGone: Bool = false) {
    let before = old.map { ChangeItem.items(of: $0) } ?? []
    let after = new.map { ChangeItem.items(of: $0) } ?? []
    self.init(
      path: path, at: at, before: before.subtracting(after), after: after.subtracting(before), isGone: isGone)
  }
}
