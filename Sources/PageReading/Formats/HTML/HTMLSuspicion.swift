/// What an element's attributes tell of its place on the page.
enum HTMLSuspicion {
  /// Words in `class` and `id` of what stands around an article on a site.
  private static let words: Set<String> = [
    "nav", "navi", "navbar", "navigation", "topnav", "subnav", "mainnav", "menu", "topmenu", "breadcrumb",
    "breadcrumbs",
    "crumb", "crumbs", "bread", "footer", "foot", "copyright", "sidebar", "aside", "share", "sharing", "bdshare",
    "jiathis", "related", "relate", "recommend", "recommended", "rec", "hotnews", "rank", "ranking", "comment",
    "comments", "pager", "pages", "pagination", "paging", "prev", "next", "ad", "ads", "advert", "adv", "banner",
    "toolbar", "tools", "tool", "login", "search", "qrcode", "erweima", "friendlink", "links", "popup", "modal",
    "cookie", "download", "feedback", "toplink", "fontsize",
  ]
  /// Words in `class` of the text to a picture.
  private static let captions: Set<String> = [
    "caption", "figcaption", "piccaption", "imgcaption", "picdesc", "imgdesc", "pictext", "imgtext", "picinfo",
    "picnote",
    "imgnote", "tuzhu", "tushuo", "tu",
  ]
  /// Words in `class` of what holds a picture.
  private static let figures: Set<String> = ["pic", "picture", "img", "image", "photo", "figure", "tupian"]
  private static let roles: Set<String> = [
    "navigation", "banner", "contentinfo", "complementary", "search", "menu", "menubar", "dialog", "alert", "toolbar",
  ]

  /// Whether a browser would not show the element.
  static func isHidden(_ attributes: HTMLAttributes) -> Bool {
    if attributes["hidden"] != nil || attributes["aria-hidden"] == "true" { return true }
    guard let style = attributes["style"] else { return false }
    let text = style.lowercased().filter { $0 != " " }
    return text.contains("display:none") || text.contains("visibility:hidden")
  }

  /// Whether the element is hidden, or named as navigation, advertisement and the like.
  static func isSuspect(_ attributes: HTMLAttributes) -> Bool {
    if isHidden(attributes) { return true }
    if let role = attributes["role"], roles.contains(role.lowercased()) { return true }
    return hasWord(attributes["class"], of: words) || hasWord(attributes["id"], of: words)
  }

  /// Whether the element is named as the text to a picture.
  static func isCaption(_ attributes: HTMLAttributes) -> Bool { hasWord(attributes["class"], of: captions) }

  /// Whether the element is named as the place of a picture.
  static func isFigure(_ attributes: HTMLAttributes) -> Bool { hasWord(attributes["class"], of: figures) }

  private static func hasWord(_ value: String?, of words: Set<String>) -> Bool {
    guard let value, !value.isEmpty else { return false }
    var word = ""
    var wasSmall = false
    for byte in value.utf8.prefix(400) {
      let isSmall = (0x61...0x7A).contains(byte)
      // A capital behind a small letter begins a word: topNav.
      if !byte.isLetter || (wasSmall && !isSmall) {
        if words.contains(word) { return true }
        word = ""
      }
      if byte.isLetter { word.unicodeScalars.append(Unicode.Scalar(byte.lowercased)) }
      wasSmall = isSmall
    }
    return words.contains(word)
  }
}
