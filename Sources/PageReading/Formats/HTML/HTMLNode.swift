/// An element of a page that matters for reading it, with what was counted in it.
struct HTMLNode {
  /// What it is.
  let element: HTMLElement
  /// Index of its parent; the root is its own.
  let parent: Int
  /// Whether its attributes hide it or name it as navigation, advertisement and the like.
  var isSuspect = false
  /// Whether its class says that it is the text to a picture.
  var isCaption = false
  /// Whether its class says that it holds a picture.
  var isFigure = false
  /// Whether a picture stands right in it.
  var hasPicture = false

  /// Letters, digits and Han characters in it.
  var textCount = 0
  /// Of these, inside links.
  var linkedCount = 0
  /// Number of links in it.
  var linkCount = 0
  /// Of the text, what stands in lines that hold a sentence.
  var proseCount = 0
  /// Number of `<h1>` in it, itself included.
  var titleCount = 0
  /// Number of lines in it.
  var flowCount = 0
  /// Number of elements in it that make lines.
  var blockCount = 0

  init(_ element: HTMLElement, parent: Int) {
    self.element = element
    self.parent = parent
  }
}

/// 一行 — a run of text without a line end in it, in parts.
struct HTMLFlow {
  /// A part of a line: text, and whether a link holds it.
  struct Part {
    let range: Range<Int>
    let isLinked: Bool
  }

  /// Index of the innermost node that makes lines.
  let node: Int
  /// The parts in reading order.
  var parts: [Part]
  /// Whether a single `<br>` parts it from the line before.
  let isBrokenBefore: Bool
  /// Whether a single `<br>` parts it from the line behind.
  var isBrokenBehind = false
}
