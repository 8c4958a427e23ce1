/// A project that an article names.
struct NamedProject: Hashable, Sendable {
  /// Fullest name in the article.
  var name: String
  /// Indices of the organisations that build or invest, in order of mention.
  var parties: [Int]
}

/// A place that means a project.
struct ProjectMention: Hashable, Sendable {
  /// Pieces of the sentence.
  let pieces: Range<Int>
  /// Index into `ProjectTable.projects`.
  let project: Int
  /// Whether the place names it; 该项目 does not.
  let isNamed: Bool
}

/// The projects of an article and where they stand.
struct ProjectTable: Sendable {
  /// The projects, in order of first mention.
  var projects: [NamedProject] = []
  /// Mentions by paragraph and sentence, in reading order.
  var mentions: [[[ProjectMention]]] = []
}
