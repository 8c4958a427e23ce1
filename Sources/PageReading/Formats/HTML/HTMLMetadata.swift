import NewsModel

/// What a saved page's head says of it: `<title>`, `<meta>`, `<link rel=canonical>`, and the browser's own comment.
struct HTMLMetadata {
  private var pageTitle: String?
  private var values: [String: String] = [:]
  private var canonical: String?
  private var savedFrom: String?

  /// Names of `<meta>` for each field, the most trusted first.
  private static let titles = ["og:title", "articletitle", "twitter:title", "headline"]
  private static let sources = ["source", "contentsource", "mediasource", "article:source", "og:article:source"]
  private static let sites = ["og:site_name", "sitename"]
  private static let dates = [
    "article:published_time", "publishdate", "pubdate", "publish_date", "publishtime", "pubtime", "publish_time",
    "datepublished", "og:published_time", "og:release_date", "weibo:article:create_at", "dc.date", "dc.date.issued",
    "dcterms.date", "apub:time", "firstpublishedtime", "date", "createdate",
  ]
  private static let authors = ["author", "article:author", "dc.creator", "byline"]
  private static let addresses = ["og:url", "url", "canonical"]

  /// Reads the content of `<title>`; the first counts.
  mutating func read(title bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, isInHead: Bool) {
    guard pageTitle == nil, isInHead else { return }
    pageTitle = HTMLMetadata.clean(HTMLAttributes.unescaped(bytes, range))
  }

  /// Reads a `<meta>`; the first of a name counts.
  mutating func read(meta attributes: HTMLAttributes) {
    guard let content = attributes["content"].flatMap(HTMLMetadata.clean) else { return }
    for key in ["name", "property", "itemprop"] {
      if let name = attributes[key]?.lowercased(), values[name] == nil { values[name] = content }
    }
  }

  /// Reads a `<link>`.
  mutating func read(reference attributes: HTMLAttributes) {
    guard canonical == nil, attributes["rel"]?.lowercased() == "canonical" else { return }
    canonical = attributes["href"].flatMap(HTMLMetadata.clean)
  }

  /// Reads the comment `saved from url=(0042)https://…` that browsers put at the top of what they save.
  mutating func read(comment bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    guard savedFrom == nil, range.count < 2000 else { return }
    let text = String(decoding: bytes[range], as: UTF8.self)
    guard let words = HTMLMetadata.clean(text), words.hasPrefix("saved from url=("),
      let close = words.firstIndex(of: ")")
    else { return }
    savedFrom = String(words[words.index(after: close)...])
  }

  /// - Parameter heading: text of the first `<h1>`; where the title only adds the site's name to it, it is the title.
  func metadata(heading: String?) -> PageMetadata {
    var metadata = PageMetadata()
    let title = first(HTMLMetadata.titles) ?? pageTitle
    if let heading, let title, title.contains(heading) {
      metadata.title = heading
    } else {
      metadata.title = title
    }
    metadata.source = first(HTMLMetadata.sources) ?? first(HTMLMetadata.sites)
    metadata.date = HTMLMetadata.dates.lazy.compactMap { values[$0].flatMap { WrittenDates($0).first } }.first
    metadata.url = first(HTMLMetadata.addresses) ?? canonical ?? savedFrom
    metadata.author = first(HTMLMetadata.authors)
    return metadata
  }

  private func first(_ names: [String]) -> String? { names.lazy.compactMap { values[$0] }.first }

  /// White space folded to single spaces and cut off at the ends; nil where nothing is left.
  private static func clean(_ text: String) -> String? {
    let words = text.unicodeScalars.split(whereSeparator: \.properties.isWhitespace)
    return words.isEmpty ? nil : words.map { String($0) }.joined(separator: " ")
  }
}
