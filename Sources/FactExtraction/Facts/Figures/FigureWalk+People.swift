import NewsModel

/// Who and what kinds of things are counted: people by any unit, parts of what was counted in front.
extension FigureWalk {
  /// 4人入选国家级人才工程: what they were chosen for.
  func chosenFor(_ frame: FigureFrame) -> String? {
    let next = frame.index + 1
    guard FigureWalk.peopleKey(frame.quantity.amount.unit) == "名", next < frame.clause.upperBound,
      ["入选", "获评", "当选", "荣获"].contains(sentence.tokens[next].cue?.word ?? ""),
      let noun = reader.phrases.right(of: next, limit: frame.clause.upperBound)
    else { return nil }
    let words = reader.phrases.words(noun)
    return words.count >= 3 ? words : nil
  }

  /// 名, 人 and 位 all count people.
  static func peopleKey(_ unit: String) -> String { unit == "人" || unit == "位" ? "名" : unit }

  /// 已输送企业730人: firms are no people.
  func ofPeople(_ name: String, _ unit: String) -> String? {
    guard FigureWalk.peopleKey(unit) == "名", ["企业", "单位", "公司"].contains(name) else { return name }
    return nil
  }

  /// 两个多月, 三个星期: a time.
  func isTimeSpan(_ frame: FigureFrame) -> Bool {
    guard frame.quantity.amount.unit == "个", let right = frame.right else { return false }
    let words = reader.phrases.words(right)
    return ["多月", "多小时", "多星期", "小时", "星期", "世纪", "多世纪", "昼夜"].contains { words.hasPrefix($0) }
  }

  /// 其中玉米124个、棉花96个, behind 318个品种: the parts are kinds of what was counted.
  func withHead(_ name: String, _ frame: FigureFrame) -> String {
    guard frame.right == nil, name.count <= 3, let known = lastClass[FigureWalk.peopleKey(frame.quantity.amount.unit)],
      known.count >= 2,
      reader.phrases.words(frame.clause).hasPrefix("其中"),
      FigureWalk.kinds.contains(where: { known.hasSuffix($0) }),
      !FigureWalk.kinds.contains(where: { name.hasSuffix($0) })
    else { return name }
    return name + known.suffix(2)
  }

  private static let kinds = ["品种", "产品", "专利", "标准", "平台", "机构", "课题", "装备", "药品", "器械", "场景"]
}
