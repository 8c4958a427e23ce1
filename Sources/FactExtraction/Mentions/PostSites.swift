import NewsModel

/// 中心主任, 基地负责人 — finds the institute or park that the last word of its name stands for in front of a post.
struct PostSites {
  /// What was named last, by the word that its name ends with.
  private var last: [Int: Int] = [:]

  /// Words that stand for a whole name in front of a post, the longer ones first.
  private static let heads = [
    "产业园", "研究院", "研究所", "实验室", "孵化器", "加速器", "综合体", "创新园", "科技园", "中心", "基地", "学院", "医院", "学校", "联盟",
    "协会", "园区", "公园", "商会",
  ].map(UnitText.units)

  /// Keeps an organisation that the text names.
  mutating func pass(_ organization: Int, _ organizations: [NamedOrganization]) {
    guard [.institute, .park, .government, .association].contains(organizations[organization].kind) else { return }
    let name = UnitText.units(organizations[organization].name)
    for (number, head) in PostSites.heads.enumerated()
    where name.count > head.count && name.suffix(head.count) == head[...] {
      last[number] = organization
      return
    }
  }

  /// The post with what its first word stands for as its organisation, where that was named before.
  func placed(_ post: PostReader.Post, _ paragraph: NameParagraph) -> PostReader.Post {
    guard post.organization == nil else { return post }
    let title = paragraph.text.units[post.title]
    for (number, head) in PostSites.heads.enumerated() where title.count > head.count && title.starts(with: head) {
      guard let organization = last[number] else { return post }
      return PostReader.Post(
        title: post.title.lowerBound + head.count..<post.title.upperBound, start: post.start,
        organization: organization, isListed: post.isListed)
    }
    return post
  }
}
