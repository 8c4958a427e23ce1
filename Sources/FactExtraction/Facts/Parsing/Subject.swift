/// What a text speaks of at a place.
enum Subject: Hashable, Sendable {
  /// Index into `ArticleMentions.organizations`.
  case organization(Int)
  /// A project, fund, competition or other thing that has a name and is no organisation.
  case thing(String)
}
