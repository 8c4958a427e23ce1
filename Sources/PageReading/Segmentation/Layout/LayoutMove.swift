/// What a piece is taken for when a page is read in order.
package enum LayoutMove: UInt8, Hashable, Sendable, CaseIterable {
  /// Page furniture; changes nothing.
  case furniture
  /// A line of the title of the article whose text follows.
  case headTitle
  /// A line of a title that stands inside the text: its own, or a neighbour's.
  case middleTitle
  /// A line of the title of the article whose text went before.
  case tailTitle
  /// A byline between title and text.
  case headByline
  /// A byline that opens an article, before its title or its text.
  case leadByline
  /// A byline behind the text.
  case tailByline
  /// A section heading.
  case heading
  /// Text of the article that is open.
  case body
  /// Text that opens an article without a title before it.
  case opening
  /// Text that opens the article whose title stood inside its neighbour's text.
  case release
  /// A note of the editors before the title of the article that it speaks of.
  case note
  case caption
  case credit
  /// Title of a stand-alone photo item.
  case photoTitle
  /// Text of a stand-alone photo item.
  case photoBody
  /// The rest of a photo item's text that broke off.
  case photoRest
}
