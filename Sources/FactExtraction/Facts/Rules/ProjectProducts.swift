import NewsModel

/// makes, by what a running project is named after: 年产10万吨磷酸铁项目投产.
struct ProjectProducts {
  let reading: ArticleReading
  let products: ProductWords

  private static let tails = [
    "产业化基地", "智能化生产线", "自动化生产线", "智能工厂", "超级工厂", "生产基地", "制造基地", "扩产项目", "扩能项目", "技改项目", "生产线项目", "产线项目", "量产线项目",
    "生产线", "量产线", "产线", "项目", "工厂", "基地", "车间",
  ]
  private static let lines = ["生产线", "量产线", "产线"]
  private static let measures = [
    "万平方米", "平方米", "台(套)", "台（套）", "立方米", "吉瓦时", "兆瓦时", "千升", "公斤", "吨", "台", "套", "只", "件", "片", "辆", "瓶", "盒", "支",
    "个", "米", "公里", "块", "颗", "升", "粒", "双", "副", "条", "根", "组", "架", "艘", "枚", "张", "卷", "袋", "箱", "罐", "GWh", "GW",
    "MWh", "MW",
  ]

  /// The relations that some stages of projects tell.
  func read(_ drafts: [FactDraft]) -> [FactDraft] {
    drafts.compactMap { draft in
      guard draft.modality == .actual, let stage = draft.text("stage"), ["operating", "full_capacity"].contains(stage),
        let project = draft.text("project"), let product = product(project),
        case .texts(let parties)? = draft.fields.first(where: { $0.name == "parties" })?.value,
        let maker = parties.first(where: { name in
          reading.mentions.organizations.contains { $0.name == name && $0.kind == .company }
        })
      else { return nil }
      return FactDraft(
        kind: .relation, modality: .actual,
        fields: [.init("a", .text(maker)), .init("type", .text("makes")), .init("b", .text(product))],
        place: draft.place, rule: "relation.makes.project")
    }
  }

  /// What a project of such a name makes: the words between its yearly output, or its beginning, and 项目 or 产线.
  private func product(_ project: String) -> String? {
    guard let tail = ProjectProducts.tails.first(where: { project.hasSuffix($0) }) else { return nil }
    var name = String(project.dropLast(tail.count))
    if name.hasPrefix("年产") {
      name.removeFirst(2)
      guard let unit = name.firstIndex(where: { !($0.isNumber || ".,万亿千百余多".contains($0)) }) else { return nil }
      name = String(name[unit...])
      guard let measure = ProjectProducts.measures.first(where: { name.hasPrefix($0) }) else { return nil }
      name.removeFirst(measure.count)
    } else {
      guard ProjectProducts.lines.contains(tail), isKnown(name) else { return nil }
    }
    return products.isSpecific(name) && !name.contains("、") && !name.contains("及") && !name.contains("的") ? name : nil
  }

  private func isKnown(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    return products.product(in: bytes, bytes.indices)?.upperBound == bytes.count
  }
}
