import NewsModel

/// What the course of a project leaves open.
struct ProjectWatch {
  let rows: [MapRow]

  init(_ project: MapProject, _ reading: ZoneReading) {
    let course = ProjectCourse(project, reading)
    rows =
      ProjectWatch.overdue(project, course) + ProjectWatch.silent(project, course)
      + ProjectWatch.regressions(project, course) + ProjectWatch.contradictions(project, course)
  }

  /// A stage that was planned for a day, until a report on it (or beyond it) comes.
  private static func overdue(_ project: MapProject, _ course: ProjectCourse) -> [MapRow] {
    course.steps.filter { $0.fact.isPlan && $0.rank != nil }.compactMap { plan in
      guard let due = plan.fact.period.end, let since = Days.after(due, 1) else { return nil }
      let done = course.steps.filter {
        $0.fact.modality == .actual && ($0.rank ?? -1) >= (plan.rank ?? 99)
          && ($0.part == plan.part || plan.part == nil)
      }
      let until = done.compactMap { $0.fact.period.end ?? $0.reported }.min()
      if let until, until < since { return nil }
      return row(project, "overdue", plan.part, "\(plan.stage) by \(due)", since, until, [plan.fact] + done.map(\.fact))
    }
  }

  /// A time in which nothing is told of a project that is not running yet. The days of silence are added when asked.
  private static func silent(_ project: MapProject, _ course: ProjectCourse) -> [MapRow] {
    let ended = course.steps.contains { $0.stage == "withdrawn" && $0.fact.isReal }
    let days = Set(course.steps.compactMap(\.reported)).sorted()
    return days.enumerated().compactMap { place, day in
      let told = course.steps.filter { ($0.reported ?? "9") <= day }
      let isRunning = told.contains {
        $0.part == nil && $0.fact.modality == .actual && ["completed", "operating", "full_capacity"].contains($0.stage)
      }
      guard !isRunning, !ended else { return nil }
      let last = told.max {
        ($0.reported ?? "", $0.rank ?? 0, $1.fact.id) < ($1.reported ?? "", $1.rank ?? 0, $0.fact.id)
      }
      let detail = last.map { "last told: \($0.stage) (\($0.fact.modality.rawValue))" } ?? ""
      let until = place + 1 < days.count ? days[place + 1] : nil
      return row(project, "silent", nil, detail, day, until, told.filter { $0.reported == day }.map(\.fact))
    }
  }

  /// A later article that tells of an earlier stage than one that was reached.
  private static func regressions(_ project: MapProject, _ course: ProjectCourse) -> [MapRow] {
    let real = course.steps.filter { $0.fact.isReal && $0.rank != nil }
    // One for each day of report and phase, of the lowest stage that is told then.
    let days = Dictionary(grouping: real) { [$0.reported ?? "", $0.part ?? ""] }
    return days.values.compactMap { $0.min { ($0.rank ?? 0, $0.fact.id) < ($1.rank ?? 0, $1.fact.id) } }.compactMap {
      later in
      guard let day = later.reported, later.fact.period.end == nil else { return nil }
      let before = real.filter { earlier in
        earlier.part == later.part && (earlier.reported ?? "9") < day && (earlier.rank ?? 0) > (later.rank ?? 0)
      }
      guard let highest = before.max(by: { ($0.rank ?? 0, $1.fact.id) < ($1.rank ?? 0, $0.fact.id) }) else {
        return nil
      }
      let detail = "\(highest.stage) told on \(highest.reported ?? "?"), then \(later.stage)"
      return row(project, "regression", later.part, detail, day, nil, [highest.fact, later.fact])
    }
  }

  /// One stage with two periods that have no day in common.
  private static func contradictions(_ project: MapProject, _ course: ProjectCourse) -> [MapRow] {
    let dated = course.steps.filter {
      $0.fact.modality == .actual && $0.fact.period.start != nil && $0.fact.period.end != nil
    }
    let groups = Dictionary(grouping: dated) { [$0.stage, $0.part ?? ""] }
    return groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.compactMap { key, steps in
      for (place, one) in steps.enumerated() {
        for other in steps.dropFirst(place + 1) where one.fact.article != other.fact.article {
          let (left, right) = (one.fact.period, other.fact.period)
          guard let first = left.start, let last = left.end, let start = right.start, let end = right.end else {
            continue
          }
          if last < start || end < first {
            let since = [one.reported, other.reported].compactMap { $0 }.max()
            return row(
              project, "contradiction", one.part, "\(key[0]): \(first)…\(last), and \(start)…\(end)", since ?? last,
              nil,
              [one.fact, other.fact])
          }
        }
      }
      return nil
    }
  }

  private static func row(
    _ project: MapProject, _ kind: String, _ part: String?, _ detail: String, _ since: String, _ until: String?,
    _ facts: [MapFact]
  ) -> MapRow {
    MapRow(
      [
        "kind": .text(kind), "what": .text(project.name), "part": .optional(part), "detail": .text(detail),
        "since": .text(since), "until": .optional(until),
      ], facts: facts, order: [kind, since, project.name, part ?? ""])
  }
}

/// Promises that are not kept yet.
enum CommitmentWatch {
  static func rows(_ reading: ZoneReading) -> [MapRow] {
    let groups = Dictionary(grouping: reading.facts("commitment")) { fact in
      [reading.name(fact.text("owner") ?? ""), fact.text("what") ?? ""]
    }
    return groups.flatMap { key, facts -> [MapRow] in
      let dated = facts.compactMap { fact in
        (fact.text("as_of") ?? reading.reported(fact)).map { (day: $0, fact: fact) }
      }
      .sorted { ($0.day, $0.fact.id) < ($1.day, $1.fact.id) }
      return dated.enumerated().compactMap { place, entry in
        guard let total = entry.fact.count("total"), (entry.fact.count("done") ?? 0) < total else { return nil }
        let later = dated.dropFirst(place + 1).first { $0.day > entry.day }
        let done = entry.fact.count("done").map { String(Int($0)) } ?? "?"
        return MapRow(
          [
            "kind": .text("open"), "what": .text(key[1]), "detail": .text("\(key[0]): \(done) of \(Int(total)) done"),
            "since": .text(entry.day), "until": .optional(later?.day),
          ], facts: [entry.fact], order: ["open", entry.day] + key)
      }
    }
  }
}

/// Days as they are written.
enum Days {
  /// The day so many days later; nil for what is no day.
  static func after(_ day: String, _ count: Int) -> String? {
    CalendarDay(iso: day).map { $0.adding(days: count).description }
  }
}
