/// The stages of a project in their order.
enum StageOrder {
  /// 谋划, 洽谈, 签约, 落地, 开工, 在建, 竣工, 投产, 达产.
  static let all = [
    "planned", "negotiating", "signed", "landed", "started", "building", "completed", "operating", "full_capacity",
  ]

  /// Place of a stage; nil for what is none of the course: expansion, withdrawn.
  static func rank(_ stage: String) -> Int? { all.firstIndex(of: stage) }
}
