/// What an element is to the reading of a page. Elements that are none of these are inline and need no attention.
enum HTMLElement: UInt8 {
  /// A box on lines of its own: `<div>`, `<section>`, `<blockquote>` …
  case block
  /// `<article>`, `<main>`: what the page is there for.
  case content
  case paragraph
  /// `<h1>`.
  case title
  /// `<h2>` to `<h6>`.
  case heading
  /// `<figcaption>`, `<caption>`.
  case caption
  case list
  case listItem
  /// `<dt>`, `<dd>`.
  case term
  case table
  /// `<tbody>`, `<thead>`, `<tfoot>`.
  case tableSection
  case row
  case cell
  /// `<pre>`: line ends and white space stand as they are.
  case preformatted
  /// `<nav>`, `<aside>`: never the text.
  case navigation
  /// `<header>`, `<footer>`, `<form>`: mostly not the text.
  case frame
  /// `<a>`.
  case link
  /// An inline element that is kept only because it is hidden.
  case inline
  /// Never shown, or no text: `<svg>`, `<select>`, `<noscript>` …
  case skipped
  /// No text to read, and no markup in it: `<script>`, `<style>` …
  case rawText
  case lineBreak
  case rule
  case head
  case pageTitle
  case meta
  /// `<link>` in the head.
  case reference

  /// A name that is known.
  struct Name {
    let element: HTMLElement
    /// Its number among the names, from 0.
    let number: Int
  }

  /// What is known of a name in small letters; nil where the element is inline.
  static func named(_ name: String) -> Name? { names[name] }

  /// Number of known names.
  static var nameCount: Int { names.count }

  /// Whether its start and end are line ends.
  var isBlock: Bool {
    switch self {
    case .link, .inline, .skipped, .rawText, .head, .pageTitle, .meta, .reference: false
    default: true
    }
  }

  /// Whether it has content, and so an end tag.
  var isContainer: Bool {
    switch self {
    case .rawText, .lineBreak, .rule, .pageTitle, .meta, .reference, .head: false
    default: true
    }
  }

  /// Whether its start closes an open `<p>`.
  var closesParagraph: Bool {
    switch self {
    case .tableSection, .row, .cell: false
    default: isBlock && self != .lineBreak
    }
  }

  /// Which open elements its start closes when they stand above the nearest `barrier`: an `<li>` closes an `<li>`.
  var closes: (elements: [HTMLElement], barrier: [HTMLElement]) {
    switch self {
    case .listItem: ([.listItem], [.list, .cell, .table])
    case .term: ([.term], [.list, .cell, .table])
    case .row: ([.row], [.table])
    case .tableSection: ([.tableSection, .row], [.table])
    case .cell: ([.cell], [.row, .table])
    case .title, .heading: ([.title, .heading], [.block, .content, .cell, .table, .listItem])
    case .link: ([.link], [.cell, .table])
    default: ([], [])
    }
  }

  private static let names: [String: Name] = {
    let groups: [(HTMLElement, String)] = [
      (.block, "div section blockquote address center figure fieldset details summary hgroup body html dir legend"),
      (.content, "article main"),
      (.paragraph, "p"),
      (.title, "h1"),
      (.heading, "h2 h3 h4 h5 h6"),
      (.caption, "figcaption caption"),
      (.list, "ul ol dl menu"),
      (.listItem, "li"),
      (.term, "dt dd"),
      (.table, "table"),
      (.tableSection, "tbody thead tfoot"),
      (.row, "tr"),
      (.cell, "td th"),
      (.preformatted, "pre listing"),
      (.navigation, "nav aside"),
      (.frame, "header footer form"),
      (.link, "a"),
      (.skipped, "noscript template svg math object select button canvas audio video map applet datalist dialog"),
      (.rawText, "script style iframe xmp noembed noframes textarea"),
      (.lineBreak, "br"),
      (.rule, "hr"),
      (.head, "head"),
      (.pageTitle, "title"),
      (.meta, "meta"),
      (.reference, "link"),
    ]
    var names: [String: Name] = [:]
    for (element, list) in groups {
      for name in list.split(separator: " ") { names[String(name)] = Name(element: element, number: names.count) }
    }
    return names
  }()
}
