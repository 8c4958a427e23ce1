/// Colour, only where a terminal shows it.
enum Style: String {
  case bold = "1"
  case dim = "2"
  case red = "31"
  case green = "32"
  case yellow = "33"

  /// The text in this style.
  func callAsFunction(_ text: String) -> String {
    Output.isTerminal ? "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" : text
  }
}
