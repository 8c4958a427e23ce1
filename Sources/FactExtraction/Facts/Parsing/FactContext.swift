import NewsModel

/// What the rules for facts share while they read one article.
struct FactContext: Sendable {
  let reading: ArticleReading
  /// The subject at each piece, by paragraph and sentence.
  let subjects: [[[Subject?]]]
  /// Funds, competitions and the like, by paragraph and sentence.
  let things: [[[ThingMention]]]
  /// Projects that are named, by paragraph and sentence.
  let projects: ProjectTable

  init(_ reading: ArticleReading, things: [[[ThingMention]]], projects: ProjectTable) {
    self.reading = reading
    self.things = things
    self.projects = projects
    let tracker = SubjectTracker(reading: reading, things: things)
    subjects = reading.sentences.indices.map { tracker.subjects(ofParagraph: $0) }
  }

  /// Name of what the text speaks of at a piece; the zone where it speaks of nothing named.
  func subjectName(_ paragraph: Int, _ sentence: Int, _ piece: Int) -> String? {
    switch subjects[paragraph][sentence][piece] {
    case .organization(let index)?: return reading.name(ofOrganization: index)
    case .thing(let name)?: return name
    case nil: return reading.zoneName
    }
  }
}
