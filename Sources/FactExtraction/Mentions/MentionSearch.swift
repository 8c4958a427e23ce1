/// Finds every place that bears one of an article's names or their short forms.
struct MentionSearch {
  /// A place and the draft that it names.
  struct Hit: Sendable {
    let place: UnitPlace
    let draft: Int
  }

  private let lexicon: NameLexicon
  private let names: NameSet
  private let owners: [(draft: Int, isWeak: Bool)]

  /// Gathers every name and short form of the groups.
  init(_ groups: OrganizationGroups, _ lexicon: NameLexicon) {
    self.lexicon = lexicon
    var words: [[UInt16]] = []
    var owners: [(draft: Int, isWeak: Bool)] = []
    for index in groups.drafts.indices where !groups.drafts[index].places.isEmpty {
      words.append(groups.drafts[index].units)
      owners.append((index, groups.drafts[index].units.count == 2))
    }
    for (units, owner) in groups.shorts {
      words.append(units)
      owners.append((owner.draft, owner.isWeak))
    }
    names = NameSet(words)
    self.owners = owners
  }

  /// The hits of a paragraph, left to right, none overlapping another; the longest at each place.
  func hits(in paragraph: NameParagraph) -> [Hit] {
    var hits: [Hit] = []
    paragraph.text.units.withUnsafeBufferPointer { units in
      var index = 0
      while index < units.count {
        var best = -1
        var end = index
        names.visit(units, at: index) { word, past in
          if owners[word].isWeak, !MentionSearch.isFree(index..<past, paragraph) { return false }
          if isPost(past, paragraph) { return false }
          best = word
          end = past
          return true
        }
        if best >= 0 {
          hits.append(Hit(place: UnitPlace(paragraph: paragraph.index, units: index..<end), draft: owners[best].draft))
          index = end
        } else {
          index += 1
        }
      }
    }
    return hits
  }

  /// Whether a name would end with 管委会 or 党委 where they belong to a post: 管委会副主任.
  private func isPost(_ end: Int, _ paragraph: NameParagraph) -> Bool {
    paragraph.token(at: end - 1).map { paragraph.isOrganOfPost($0, lexicon) } ?? false
  }

  /// Whether a place neither begins nor ends inside a longer word, with a boundary on both sides.
  private static func isFree(_ place: Range<Int>, _ paragraph: NameParagraph) -> Bool {
    guard let first = paragraph.token(at: place.lowerBound), let last = paragraph.token(at: place.upperBound - 1),
      Int(paragraph.tokens[first].start) == place.lowerBound, Int(paragraph.tokens[last].end) == place.upperBound
    else { return false }
    return isBoundary(first - 1, paragraph) && isBoundary(last + 1, paragraph)
  }

  private static func isBoundary(_ token: Int, _ paragraph: NameParagraph) -> Bool {
    guard paragraph.tokens.indices.contains(token) else { return true }
    let roles = paragraph.roles(token)
    return paragraph.tokens[token].isMark
      || !roles.isDisjoint(with: [.cut, .join, .lead, .zone, .place, .post, .count, .closer, .soft])
  }
}
