/// A place that names a thing that is no organisation: a fund, a competition, a voucher, a project.
struct ThingMention: Hashable, Sendable {
  /// Pieces of the sentence.
  let pieces: Range<Int>
  /// Its name.
  let name: String
}
