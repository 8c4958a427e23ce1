/// A place that names a thing that is no organisation — a fund, a competition, a voucher, a project — or that means an
/// organisation by the last word of its name: 中心, 基地.
struct ThingMention: Hashable, Sendable {
  /// Pieces of the sentence.
  let pieces: Range<Int>
  /// Its name.
  let name: String
  /// Whether it is a project, which is spoken of only where it begins a clause.
  var isProject = false
  /// Whether it is a campaign or plan, which is spoken of only where a zone holds it.
  var isCampaign = false
  /// Whether the place means what was named before: 该行动.
  var isMeant = false
  /// Index into `ArticleMentions.organizations` where an organisation is meant.
  var organization: Int?
  /// Bytes of the first piece that mean it; what follows is told of it: 联盟|成员.
  var length: Int?

  /// What the text speaks of behind it.
  var subject: Subject { organization.map { .organization($0) } ?? .thing(name) }
}
