/// What a paragraph is on the page.
package enum ParagraphRole: String, Hashable, Sendable, CaseIterable {
  /// 标题 — the article's title, kicker and subtitle included.
  case title
  /// 署名 — who wrote it.
  case byline
  /// 小标题 — a section heading.
  case heading
  /// 正文 — running text.
  case body
  /// 图片说明 — text to a picture.
  case caption
  /// 供图/摄 — who gave the picture.
  case credit
  /// 导读 — a lead that the body repeats.
  case lead
  /// Page furniture: page number, section name, date line, 责任编辑, 上接/下转.
  case other
}
