/// The formats that pages can have. A further format is one file and one line here.
package enum PageFormats {
  /// In the order in which they are asked; the last takes every page.
  package static let all: [any PageFormatReader] = [
    HTMLFormat(),
    MarkdownFormat(),
    PlainTextFormat(),
  ]
}
