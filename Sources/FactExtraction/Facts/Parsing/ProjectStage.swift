/// How far a project has come.
enum ProjectStage: String, Hashable, Sendable, CaseIterable {
  case planned, negotiating, signed, landed, started, building, completed, operating
  case fullCapacity = "full_capacity"
  case expansion, withdrawn
}
