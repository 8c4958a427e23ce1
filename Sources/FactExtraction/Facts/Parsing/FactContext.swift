import NewsModel

/// What the rules for facts share while they read one article.
final class FactContext: Sendable {
  let reading: ArticleReading
  /// The subject at each piece, by paragraph and sentence.
  let subjects: [[[Subject?]]]
  /// Funds, competitions and the like, by paragraph and sentence.
  let things: [[[ThingMention]]]
  /// Names of initiatives, by paragraph and sentence; empty for paragraphs that are neither body, lead nor caption.
  let initiatives: [[[InitiativeNames.Found]]]
  /// Projects that are named, by paragraph and sentence.
  let projects: ProjectTable

  init(
    _ reading: ArticleReading, things: [[[ThingMention]]], initiatives: [[[InitiativeNames.Found]]],
    projects: ProjectTable
  ) {
    self.reading = reading
    self.things = things
    self.initiatives = initiatives
    self.projects = projects
    let tracker = SubjectTracker(reading: reading, things: FactContext.named(things, projects, reading))
    var last: Subject?
    subjects = reading.sentences.indices.map { paragraph in
      let rows = tracker.subjects(ofParagraph: paragraph, after: last)
      last = rows.last?.last ?? nil
      return rows
    }
  }

  /// Funds and the like, and projects that are no organisations, by paragraph and sentence.
  private static func named(_ things: [[[ThingMention]]], _ projects: ProjectTable, _ reading: ArticleReading)
    -> [[[ThingMention]]]
  {
    reading.sentences.indices.map { paragraph in
      reading.sentences[paragraph].indices.map { number in
        let built = projects.mentions[paragraph][number].compactMap { mention -> ThingMention? in
          let name = projects.projects[mention.project].name
          guard reading.mentions.organization(named: name) == nil else { return nil }
          return ThingMention(
            pieces: mention.pieces, name: name, isProject: true,
            organization: projects.projects[mention.project].parties.first)
        }
        return things[paragraph][number] + built
      }
    }
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
