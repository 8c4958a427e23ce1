import Foundation
import Lexicon
import NewsModel
import PageReading
import Testing

/// Reads pages with the words that come with the program.
enum SegmentedPages {
  /// The folder that holds `Sources`, `Tests` and `seeds`.
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let lexicon: Lexicon = {
    var lexicon = Lexicon()
    let problems = lexicon.add(folder: root.appendingPathComponent("Sources/Lexicon/Data").path)
    precondition(problems.isEmpty, "\(problems)")
    return lexicon
  }()

  static let reader = PageReader(lexicon: lexicon)

  /// The page that bytes give; nil where they are refused.
  static func page(_ bytes: [UInt8], hint: PathHint = PathHint()) -> Page? {
    guard case .page(let page) = reader.read(bytes, hint: hint) else { return nil }
    return page
  }

  /// The articles of a text; an issue is recorded where it is no page.
  static func articles(
    _ text: String, hint: PathHint = PathHint(), sourceLocation: SourceLocation = #_sourceLocation
  ) -> [Article] {
    guard let page = page(Array(text.utf8), hint: hint) else {
      Issue.record("refused", sourceLocation: sourceLocation)
      return []
    }
    return page.articles
  }

  /// The plain sample pages of the repository, in UTF-8 and with `\n` alone.
  static let samples: [(name: String, text: String)] = {
    let seeds = root.appendingPathComponent("seeds").resolvingSymlinksInPath()
    let names = (FileManager.default.enumerator(atPath: seeds.path)?.compactMap { $0 as? String } ?? []).sorted()
    return names.filter { $0.hasSuffix(".txt") }.compactMap { name in
      guard let data = FileManager.default.contents(atPath: seeds.appendingPathComponent(name).path),
        let page = page(Array(data)), let text = EncodedText.text(Array(data), page.encoding)
      else { return nil }
      let plain = text.replacingOccurrences(of: "\r\n", with: "\n").replacingOccurrences(of: "\u{FEFF}", with: "")
      return (name, plain)
    }
  }()
}

/// What an article says, without where in the file it says it.
struct ArticleContent: Hashable {
  struct Part: Hashable {
    let role: ParagraphRole
    let text: String
  }

  let kind: Article.Kind
  let title: String?
  let bylines: [Byline]
  let zone: String?
  let parts: [Part]

  /// - Parameters:
  ///   - leavingOut: paragraphs that are not looked at.
  ///   - mend: brings texts to a form that can be compared.
  init(_ article: Article, leavingOut: Set<String> = [], mend: (String) -> String = { $0 }) {
    kind = article.kind
    title = article.title.map(mend)
    bylines = article.bylines
    zone = article.zone
    parts = article.paragraphs.filter { !leavingOut.contains($0.text) }
      .map { Part(role: $0.role, text: mend($0.text)) }
  }
}

extension Article {
  /// The texts of its body.
  var body: [String] { texts(.body) }
}
