import NewsModel

/// What a project has reached and what it is to reach.
struct ProjectCourse {
  /// A stage that an article tells, with the day that counts for it.
  struct Step {
    let fact: MapFact
    let stage: String
    let rank: Int?
    /// 一期, 二期; nil for the whole project.
    let part: String?
    /// End of its period where the text gives one, else the last day on which the article can have been published.
    let day: String?
    /// The last day on which the article can have been published.
    let reported: String?
  }

  /// Steps by day, stage and id.
  let steps: [Step]

  init(_ project: MapProject, _ reading: ZoneReading) {
    steps = project.stages.compactMap { fact -> Step? in
      guard let stage = fact.text("stage") else { return nil }
      let reported = reading.reported(fact)
      let period = fact.period
      return Step(
        fact: fact, stage: stage, rank: StageOrder.rank(stage), part: fact.text("part"),
        day: period.end ?? (fact.isReal ? reported ?? period.start : period.start), reported: reported)
    }.sorted { ProjectCourse.key($0).lexicographicallyPrecedes(ProjectCourse.key($1)) }
  }

  /// Parts that are told apart, sorted; nil stands for the whole.
  var parts: [String?] {
    let named = Set(steps.compactMap(\.part)).sorted()
    return (steps.contains { $0.part == nil } ? [nil] : []) + named.map { $0 }
  }

  /// The farthest stage that is or was real at the latest time it was told of.
  func reached(_ part: String?) -> Step? {
    steps.filter { $0.part == part && $0.fact.isReal && $0.rank != nil }
      .max { ($0.rank ?? 0, $0.reported ?? "", $1.fact.id) < ($1.rank ?? 0, $1.reported ?? "", $0.fact.id) }
  }

  /// The first stage beyond what is reached that is planned or expected.
  func next(_ part: String?) -> Step? {
    let done = reached(part)?.rank ?? -1
    return steps.filter { $0.part == part && $0.fact.isPlan && ($0.rank ?? -1) > done }
      .min { ($0.day ?? "9", $0.rank ?? 99, $0.fact.id) < ($1.day ?? "9", $1.rank ?? 99, $1.fact.id) }
  }

  private static func key(_ step: Step) -> [String] {
    [step.day ?? "9", String(step.rank ?? 9), step.part ?? "", step.fact.id]
  }
}
