/// A place that names a thing that is no organisation: a fund, a competition, a voucher, a project.
struct ThingMention: Hashable, Sendable {
  /// Pieces of the sentence.
  let pieces: Range<Int>
  /// Its name.
  let name: String
  /// Whether it is a project, which is spoken of only where it begins a clause.
  var isProject = false
}
