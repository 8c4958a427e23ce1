/// The character references that the tests' pages use, undone by other code than the module's.
enum References {
  private static let named = [
    "amp": "&", "lt": "<", "gt": ">", "ldquo": "“", "rdquo": "”", "nbsp": "\u{A0}", "emsp": "\u{2003}", "copy": "©",
    "shy": "\u{AD}", "zwj": "\u{200D}",
  ]
  /// Names that need no semicolon.
  private static let old = ["amp", "lt", "gt", "nbsp", "copy", "shy"]

  static func undone(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "&") {
      result += rest[..<start]
      let behind = rest[rest.index(after: start)...]
      if let (character, end) = behind.first == "#" ? number(behind) : name(behind) {
        result += character
        rest = end
      } else {
        result += "&"
        rest = behind
      }
    }
    return result + rest
  }

  private static func name(_ text: Substring) -> (String, Substring)? {
    for (name, character) in named where text.hasPrefix(name + ";") {
      return (character, text.dropFirst(name.count + 1))
    }
    guard let name = old.first(where: text.hasPrefix), let character = named[name] else { return nil }
    return (character, text.dropFirst(name.count))
  }

  private static func number(_ text: Substring) -> (String, Substring)? {
    var rest = text.dropFirst()
    let isHexadecimal = rest.first == "x" || rest.first == "X"
    if isHexadecimal { rest = rest.dropFirst() }
    let digits = rest.prefix { $0.isASCII && (isHexadecimal ? $0.isHexDigit : $0.isNumber) }
    guard let number = UInt32(digits, radix: isHexadecimal ? 16 : 10), let scalar = Unicode.Scalar(number) else {
      return nil
    }
    rest = rest[digits.endIndex...]
    return (String(scalar), rest.first == ";" ? rest.dropFirst() : rest)
  }
}
