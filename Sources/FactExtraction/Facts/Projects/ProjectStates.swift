import NewsModel

/// Tells how far each project of an article is, and mends the modality of its sums, areas and facilities by it.
///
/// Sums and areas are planned until the project has started, then actual; a capacity is planned until its part runs; what is
/// to be built is planned until it is completed.
struct ProjectStates {
  private var reached: [String: Set<String>] = [:]
  private var planned: Set<String> = []

  init(_ drafts: [FactDraft]) {
    for draft in drafts where draft.kind == .projectStage {
      guard let project = draft.text("project"), let stage = draft.text("stage") else { continue }
      if draft.modality == .actual || draft.modality == .ongoing {
        let part = draft.text("part") ?? ""
        reached[project, default: []].insert(part + stage)
        reached[project, default: []].insert(stage)
      } else {
        planned.insert(project)
      }
    }
  }

  /// The drafts with their modality mended.
  func mended(_ drafts: [FactDraft]) -> [FactDraft] {
    drafts.map { draft in
      var draft = draft
      if draft.kind == .projectAmount { draft.modality = amount(draft) }
      if draft.kind == .count, draft.modality == .actual { draft.modality = count(draft) }
      return draft
    }
  }

  private static let begun: WordSet = ["started", "building", "completed", "operating", "full_capacity"]
  private static let running: WordSet = ["operating", "full_capacity"]

  private func amount(_ draft: FactDraft) -> Modality {
    guard let project = draft.text("project"), let role = draft.text("role") else { return draft.modality }
    if draft.rule == ProjectAmountRule.laidOut { return draft.modality }
    let part = draft.text("part") ?? ""
    switch role {
    case "investment", "land_area", "floor_area":
      guard draft.modality == .actual || draft.modality == .planned else { return draft.modality }
      if has(project, part, ProjectStates.begun) { return .actual }
      if draft.modality == .actual, planned.contains(project) || reached[project] != nil { return .planned }
      return draft.modality
    case "capacity":
      guard draft.modality == .actual else { return draft.modality }
      if has(project, part, ProjectStates.running) { return .actual }
      return planned.contains(project) || reached[project] != nil ? .planned : .actual
    default: return draft.modality
    }
  }

  private func has(_ project: String, _ part: String, _ stages: WordSet) -> Bool {
    guard let own = reached[project] else { return false }
    return stages.contains { own.contains(part + $0) }
  }

  /// 建设6条产线: facilities of a project that is not completed.
  private func count(_ draft: FactDraft) -> Modality {
    guard let subject = draft.text("subject"), draft.rule == "count.facility",
      reached[subject] != nil || planned.contains(subject)
    else {
      return draft.modality
    }
    return has(subject, "", ["completed", "operating", "full_capacity"]) ? .actual : .planned
  }
}
