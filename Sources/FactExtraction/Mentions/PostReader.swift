/// 职务 — reads the posts in front of a name: 镇江高新区党工委副书记、管委会主任.
struct PostReader {
  /// One post in front of a name.
  struct Post: Sendable {
    /// Its characters, without the organisation.
    let title: Range<Int>
    /// Where the words of organisation and title begin.
    let start: Int
    /// The organisation right in front; nil where none stands there.
    let organization: Int?
    /// Whether something else than a post stands in a list with it: then no organisation named earlier is meant.
    var isListed = false
  }

  /// The paragraph.
  let paragraph: NameParagraph
  /// Places of the paragraph that mean organisations, in reading order.
  let mentions: [OrganizationReader.Mention]
  /// Index of the article's zone.
  let zone: Int?

  private static let longest = 14
  /// 兼.
  private static let also: UInt16 = 0x517C

  private var tokens: [Token] { paragraph.tokens }

  /// The posts that end with a word, in reading order; empty where the word is only what a private person is called.
  func posts(endingWith head: Int) -> [Post] {
    var posts: [Post] = []
    var index = head
    while true {
      let first = titleStart(index)
      let start = Int(tokens[first].start)
      let organization = organization(endingAt: start)
      if let local = zonePost(first, index, organization) {
        posts.append(local)
        break
      }
      // 联合党委书记 is the title also where the committee is the organisation.
      let title = organization != nil && first > 0 && tokens[first - 1].roles.contains(.organ) ? first - 1 : first
      posts.append(
        Post(
          title: Int(tokens[title].start)..<Int(tokens[index].end), start: organization?.start ?? start,
          organization: organization?.index))
      let before = paragraph.token(at: (organization?.start ?? start) - 1) ?? -1
      guard before > 0, paragraph.isMark(before, Unit.listComma) || paragraph.unit(before) == PostReader.also else {
        break
      }
      guard paragraph.roles(before - 1).contains(.post) else {
        posts[posts.count - 1].isListed = true
        break
      }
      index = before - 1
    }
    return posts.reversed()
  }

  /// 区党工委委员 is a post of the zone.
  private func zonePost(_ first: Int, _ head: Int, _ organization: (index: Int, start: Int)?) -> Post? {
    guard organization == nil, let zone, paragraph.isSingle(first, PostReader.district), first < head,
      tokens[first + 1].roles.contains(.organ)
    else { return nil }
    return Post(
      title: Int(tokens[first].end)..<Int(tokens[head].end), start: Int(tokens[first].start), organization: zone)
  }

  private static let district = UnitText.units("区")

  /// The first word of a title.
  private func titleStart(_ head: Int) -> Int {
    var first = head
    while first > 0, Int(tokens[head].end - tokens[first - 1].start) <= PostReader.longest {
      let token = tokens[first - 1]
      guard belongs(token, first - 1), !isMentioned(Int(token.end) - 1) else { break }
      first -= 1
    }
    return first
  }

  private func belongs(_ token: Token, _ index: Int) -> Bool {
    if token.isMark || token.word == Token.number { return false }
    if token.isUnknown { return paragraph.unit(index) != PostReader.also && !opensTitle(index) }
    if token.word < 0 { return true }
    let roles = token.roles
    if roles.contains(.organ) || roles.contains(.bureau) || roles.contains(.post) { return true }
    if !roles.isDisjoint(with: [.place, .zone, .known, .legal, .anaphor, .join, .speech, .count]) { return false }
    if roles.contains(.lead) { return token.count == 2 && !roles.contains(.suffix) && roles.contains(.trade) }
    if roles.contains(.cut) { return !roles.isDisjoint(with: [.soft, .trade, .part]) }
    return true
  }

  /// A single unknown character right behind a boundary word belongs to something else.
  private func opensTitle(_ index: Int) -> Bool { false }

  private func isMentioned(_ unit: Int) -> Bool { mentions.contains { $0.place.units.contains(unit) } }

  /// The organisation whose name ends at a character, or in front of a bracket that ends there.
  private func organization(endingAt end: Int) -> (index: Int, start: Int)? {
    if let mention = mentions.last(where: { $0.place.units.upperBound == end }) {
      return (mention.organization, mention.place.units.lowerBound)
    }
    guard end > 0, paragraph.text.unit(end - 1) == Unit.closeBracket,
      let open = paragraph.text.units[..<end].lastIndex(of: Unit.openBracket), end - open < 24
    else { return nil }
    return mentions.last { $0.place.units.upperBound == open }.map { ($0.organization, $0.place.units.lowerBound) }
  }
}
