import NewsModel

/// Puts articles together from the moves that a page was read by.
package struct DraftBuilder: Sendable {
  private let stock: PageStock
  private let facts: LayoutFacts
  private let signers: SignerFinder
  private var drafts: [ArticleDraft] = []
  /// The article that text goes to.
  private var current: Int?
  /// The photo item that figures go to.
  private var photo: Int?
  /// The article whose title stands inside its neighbour's text.
  private var waiting: Int?
  /// Whether the last title line inside a text belongs to `waiting`.
  private var titleIsForeign = false
  /// Blocks before the first article.
  private var loose: [ArticleDraft.Block] = []

  package init(stock: PageStock, facts: LayoutFacts, signers: SignerFinder) {
    self.stock = stock
    self.facts = facts
    self.signers = signers
  }

  /// The articles, in the order of their first line.
  package mutating func drafts(for moves: [LayoutMove]) -> [ArticleDraft] {
    var last: LayoutMove?
    for (index, move) in moves.enumerated() {
      apply(move, index, after: last)
      if move != .furniture { last = move }
    }
    if drafts.isEmpty, !loose.isEmpty { _ = start() }
    if let last = drafts.indices.last { drafts[last].blocks += loose }
    return drafts
  }

  private mutating func start() -> Int {
    var draft = ArticleDraft()
    draft.blocks = loose
    loose = []
    drafts.append(draft)
    return drafts.count - 1
  }

  private mutating func begin() -> Int {
    let index = start()
    current = index
    photo = nil
    return index
  }

  private mutating func apply(_ move: LayoutMove, _ index: Int, after last: LayoutMove?) {
    switch move {
    case .furniture: furniture(index)
    case .headTitle: title(index, in: headDraft(allowsText: false), at: .head)
    case .middleTitle: middleTitle(index, after: last)
    case .tailTitle: title(index, in: current ?? begin(), at: .tail)
    case .leadByline: byline(index, in: begin())
    case .headByline:
      byline(index, in: titleIsForeign ? waiting ?? headDraft(allowsText: true) : headDraft(allowsText: true))
    case .tailByline: byline(index, in: current ?? begin())
    case .heading: heading(index, after: last)
    case .body: text(index, in: current ?? begin())
    case .opening: text(index, in: begin())
    case .release:
      current = waiting ?? begin()
      waiting = nil
      photo = nil
      text(index, in: current ?? begin())
    case .note:
      current = nil
      photo = nil
      loose.append(ArticleDraft.Block(role: .body, content: stock.content(of: index), pieces: [index]))
    case .caption: figure(.caption, index)
    case .credit: figure(.credit, index)
    case .photoTitle: photoTitle(index)
    case .photoBody: photoText(index, after: last)
    case .photoRest: photoRest(index)
    }
  }

  /// The article whose head is being read: the last one, if it has no text yet.
  private mutating func headDraft(allowsText: Bool) -> Int {
    if let current, !drafts[current].hasText || (allowsText && drafts[current].titlePosition == .middle) {
      return current
    }
    return begin()
  }

  private mutating func title(_ index: Int, in draft: Int, at position: Article.TitlePosition) {
    drafts[draft].titlePieces.append(index)
    drafts[draft].titlePosition = position
    add(.title, index, to: draft)
    photo = nil
  }

  private mutating func middleTitle(_ index: Int, after last: LayoutMove?) {
    guard let current else { return title(index, in: begin(), at: .head) }
    // A byline may stand between the lines of a title.
    let goesOn = last == .middleTitle || last == .headByline
    if !goesOn { titleIsForeign = !drafts[current].titlePieces.isEmpty }
    guard titleIsForeign else { return title(index, in: current, at: .middle) }
    if waiting == nil {
      waiting = start()
    }
    title(index, in: waiting ?? current, at: .head)
  }

  private mutating func byline(_ index: Int, in draft: Int) {
    add(.byline, index, to: draft)
    if let signature = stock.readings[index]?.signature { sign(draft, signature.writers, index) }
  }

  private mutating func sign(_ draft: Int, _ people: [Signature.Person], _ index: Int) {
    let line = stock.pieces[index].line
    for person in people {
      let byline = Byline(name: stock.string(person.name, line: line), role: person.role)
      if !drafts[draft].bylines.contains(byline) { drafts[draft].bylines.append(byline) }
    }
  }

  private mutating func heading(_ index: Int, after last: LayoutMove?) {
    let draft = current ?? begin()
    drafts[draft].openBlock = nil
    guard last == .heading, facts.isTight(index), facts.signals[index].markup == nil,
      let block = drafts[draft].blocks.lastIndex(where: { $0.role == .heading })
    else { return add(.heading, index, to: draft) }
    // Two lines of one heading are joined with a space that no raw byte stands for.
    let content = stock.content(of: index)
    if let end = drafts[draft].blocks[block].content.ranges.last?.end {
      var space = SourceMap()
      space.append(rawStart: end, textWidth: 1, rawWidth: 0, count: 1)
      drafts[draft].blocks[block].content.append(MappedText(text: " ", map: space))
    }
    drafts[draft].blocks[block].content.append(content)
    drafts[draft].blocks[block].pieces.append(index)
  }

  private mutating func text(_ index: Int, in draft: Int) {
    photo = nil
    titleIsForeign = false
    if let block = drafts[draft].openBlock {
      drafts[draft].blocks[block].content.append(stock.content(of: index))
      drafts[draft].blocks[block].pieces.append(index)
    } else {
      let isFirst = !drafts[draft].hasText
      drafts[draft].hasText = true
      if isFirst, let dateline = stock.readings[index]?.dateline {
        drafts[draft].kind = .brief
        drafts[draft].hasUnfinishedDateline = dateline.isUnfinished
        sign(draft, dateline.people, index)
      }
      add(.body, index, to: draft)
    }
    if facts.breaksOff(index) {
      if drafts[draft].openBlock == nil { drafts[draft].openBlock = drafts[draft].blocks.count - 1 }
    } else {
      drafts[draft].openBlock = nil
      signFromText(draft)
    }
  }

  /// Signs an article by the names in the last paragraph: in a dateline that is whole again, or in the bracket at its end.
  private mutating func signFromText(_ draft: Int) {
    guard let block = drafts[draft].blocks.last(where: { $0.role == .body }) else { return }
    if drafts[draft].hasUnfinishedDateline {
      drafts[draft].hasUnfinishedDateline = false
      drafts[draft].bylines += signers.inDateline(of: block, stock)
    }
    if drafts[draft].bylines.isEmpty { drafts[draft].bylines += signers.atEnd(of: block, stock) }
  }

  private mutating func figure(_ role: ParagraphRole, _ index: Int) {
    if let photo {
      let ownSlot = role == .caption && facts.slot(before: index) == 2 && current != nil
      if !ownSlot { return add(role, index, to: photo) }
      self.photo = nil
    }
    if let current { return add(role, index, to: current) }
    loose.append(ArticleDraft.Block(role: role, content: stock.content(of: index), pieces: [index]))
  }

  private mutating func photoTitle(_ index: Int) {
    let draft = start()
    drafts[draft].kind = .photo
    title(index, in: draft, at: .head)
    photo = draft
  }

  private mutating func photoText(_ index: Int, after last: LayoutMove?) {
    let draft: Int
    if last == .photoTitle, let photo { draft = photo } else { draft = start() }
    drafts[draft].kind = .photo
    drafts[draft].hasText = true
    add(.body, index, to: draft)
    photo = draft
  }

  private mutating func photoRest(_ index: Int) {
    guard let photo, let block = drafts[photo].blocks.lastIndex(where: { $0.role == .body }) else {
      return text(index, in: current ?? begin())
    }
    drafts[photo].blocks[block].content.append(stock.content(of: index))
    drafts[photo].blocks[block].pieces.append(index)
  }

  private mutating func furniture(_ index: Int) {
    guard let current else {
      return loose.append(ArticleDraft.Block(role: .other, content: stock.content(of: index), pieces: [index]))
    }
    add(.other, index, to: current)
    guard let furniture = stock.readings[index]?.furniture else { return }
    if let source = furniture.source { drafts[current].source = stock.string(source, line: stock.pieces[index].line) }
    sign(current, furniture.people, index)
  }

  private mutating func add(_ role: ParagraphRole, _ index: Int, to draft: Int) {
    drafts[draft].blocks.append(ArticleDraft.Block(role: role, content: stock.content(of: index), pieces: [index]))
  }
}
