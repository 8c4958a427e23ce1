/// The form of a page file.
package struct PageFormat: RawRepresentable, Hashable, Sendable {
  package let rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }

  /// Plain text as newspapers' systems export it.
  package static let text = PageFormat(rawValue: "text")
  /// Markdown, with or without front matter.
  package static let markdown = PageFormat(rawValue: "markdown")
  /// A page saved from a site.
  package static let html = PageFormat(rawValue: "html")
}
