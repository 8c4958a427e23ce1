extension MapTable {
  /// 项目进程 — the course of each project.
  static let stages = MapTable(
    "stages", "The course of each project: every stage that an article tells, with day, modality and phase.",
    [
      Column("project", "project"), Column("part", "phase"), Column("stage", "stage"),
      Column("modality", "actual, ongoing, expected, planned"), Column("start", "first day of the period told"),
      Column("end", "last day of the period told"), Column("reported", "last day on which it can have been published"),
      Column("parties", "who takes part"), Column("sources", "independent texts"),
    ]
  ) { reading in
    reading.projects.flatMap { project in
      let course = ProjectCourse(project, reading)
      let same = Dictionary(grouping: course.steps) { step in
        [
          step.part ?? "", step.stage, step.fact.modality.rawValue, step.fact.period.start ?? "",
          step.fact.period.end ?? "",
        ]
      }
      return same.values.map { steps -> MapRow in
        let (first, facts) = (steps[0], steps.map(\.fact))
        let span = reading.span(facts)
        let parties = Set(facts.flatMap { $0.texts("parties") }.map { reading.name($0) })
        return MapRow(
          [
            "project": .text(project.name), "part": .optional(first.part), "stage": .text(first.stage),
            "modality": .text(first.fact.modality.rawValue), "start": .optional(first.fact.period.start),
            "end": .optional(first.fact.period.end), "reported": .optional(span.first),
            "parties": .texts(parties.sorted()), "sources": .count(reading.sources(facts)),
          ], facts: facts,
          order: [project.name, first.part ?? "", first.day ?? "9", String(first.rank ?? 9)])
      }
    }
  }
}
