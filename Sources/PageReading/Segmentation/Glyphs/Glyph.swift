/// A folded character: one UTF-16 unit that stands for one Unicode scalar, with full-width forms, spaces, dashes and
/// quote marks brought to one form each, so that rules need not know how wide a page sets its punctuation.
package typealias Glyph = UInt16
