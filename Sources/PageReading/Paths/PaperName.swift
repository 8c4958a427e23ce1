/// Finds the name of a paper among the parts of a file's name.
enum PaperName {
  /// What names of papers, magazines, agencies and sites end with.
  private static let endings = [
    "报", "刊", "周刊", "杂志", "新华社", "中新社", "通讯社", "电视台", "电台", "新闻网", "日报网", "在线", "新闻",
    "客户端", "网",
  ]
  /// Words with such an ending that are no paper: reports, notices, things.
  private static let others = [
    "通报", "喜报", "海报", "申报", "汇报", "年报", "季报", "月报", "填报", "上报", "情报", "公报", "预报", "举报", "回报",
    "简报", "快报表", "互联网", "物联网", "电网", "官网", "专刊", "特刊", "图片新闻", "要闻", "头条新闻",
  ]

  /// Papers whose name ends like one of the others.
  private static let papers = ["文汇报"]

  /// The first part of a name that is a paper's; nil where there is none.
  static func find(in name: String) -> String? {
    var part = String.UnicodeScalarView()
    var afterDigit = false
    for scalar in name.unicodeScalars {
      // What counts a number (2025年3月6日, 第5版) parts names as marks do.
      if isHan(scalar), !(afterDigit && isCounter(scalar)) {
        part.append(scalar)
      } else {
        if part.last == "第" { part.removeLast() }
        if isPaper(String(part)) { return String(part) }
        part = String.UnicodeScalarView()
      }
      afterDigit = (0x30...0x39).contains(scalar.value)
    }
    return isPaper(String(part)) ? String(part) : nil
  }

  private static func isPaper(_ part: String) -> Bool {
    guard (3...20).contains(part.unicodeScalars.count) else { return false }
    if papers.contains(where: part.hasSuffix) { return true }
    return endings.contains(where: part.hasSuffix) && !others.contains(where: part.hasSuffix)
  }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool { (0x4E00...0x9FFF).contains(scalar.value) }

  private static func isCounter(_ scalar: Unicode.Scalar) -> Bool { "年月日号版期".unicodeScalars.contains(scalar) }
}
