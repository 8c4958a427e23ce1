/// How names are compared: the forms that print gives one name are one.
enum NameFolding {
  /// The name without spaces and quote marks, brackets and Latin letters in half width.
  static func key(_ name: String) -> String {
    var key = ""
    for scalar in name.unicodeScalars {
      switch scalar {
      case " ", "\u{3000}", "“", "”", "‘", "’", "「", "」", "\"", "《", "》": continue
      case "\u{FF01}"..."\u{FF5E}": key.unicodeScalars.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      default: key.unicodeScalars.append(scalar)
      }
    }
    return key
  }

  /// Words of a company's name that only tell its legal form, longest first.
  private static let legalWords = [
    "有限责任公司", "股份有限公司", "集团有限公司", "有限公司", "总公司", "公司", "(集团)", "集团", "股份", "控股",
  ].map { Array($0.unicodeScalars) }

  /// The name without the words at its end that only tell the legal form: 镇江某某集团有限公司 → 镇江某某. Never empty.
  static func core(_ key: String) -> String {
    var rest = Array(key.unicodeScalars)[...]
    while let word = legalWords.first(where: { rest.count > $0.count && rest.suffix($0.count).elementsEqual($0) }) {
      rest = rest.dropLast(word.count)
    }
    var core = String.UnicodeScalarView()
    core.append(contentsOf: rest)
    return String(core)
  }

  /// Whether the name tells a legal form by its end.
  static func isLegal(_ key: String) -> Bool { key.hasSuffix("公司") }

  /// A project's name without the words that only say that it is one.
  static func project(_ name: String) -> String {
    let key = key(name)
    for word in ["建设项目", "项目", "工程"]
    where key.hasSuffix(word) && key.unicodeScalars.count > word.unicodeScalars.count + 2 {
      return String(key.dropLast(word.count))
    }
    return key
  }
}
