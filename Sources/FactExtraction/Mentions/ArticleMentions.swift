import NewsModel

/// Who and what an article names: its organisations and people, and every place that means one of them.
///
/// Places are in bytes of the folded paragraphs of the `ArticleText` they were found in, in reading order, one inside
/// another only where an article's zone is named nowhere but inside longer names. Organisations and people are named by their index here.
package struct ArticleMentions: Hashable, Sendable {
  /// Organisations, zones and parks, in order of first mention.
  package let organizations: [NamedOrganization]
  /// People in the story, in order of first mention.
  package let people: [NamedPerson]
  /// Every place that means an organisation, anaphora included, in reading order.
  package let organizationMentions: [OrganizationMention]
  /// Every place that names a person, in reading order.
  package let personMentions: [PersonMention]
  /// Each post that is told of a person, in reading order.
  package let posts: [PostMention]
  /// The zone that the article is about; nil where it names none.
  package let zone: Int?

  package init(
    organizations: [NamedOrganization] = [], people: [NamedPerson] = [],
    organizationMentions: [OrganizationMention] = [], personMentions: [PersonMention] = [],
    posts: [PostMention] = [], zone: Int? = nil
  ) {
    self.organizations = organizations
    self.people = people
    self.organizationMentions = organizationMentions
    self.personMentions = personMentions
    self.posts = posts
    self.zone = zone
  }

  /// The mentions of organisations that lie wholly inside a place, in reading order.
  package func organizations(in place: FoldedSpan) -> ArraySlice<OrganizationMention> {
    ArticleMentions.part(of: organizationMentions, inside: place) { $0.place }
  }

  /// The mentions of people that lie wholly inside a place, in reading order.
  package func people(in place: FoldedSpan) -> ArraySlice<PersonMention> {
    ArticleMentions.part(of: personMentions, inside: place) { $0.place }
  }

  /// The posts whose words lie wholly inside a place, in reading order.
  package func posts(in place: FoldedSpan) -> ArraySlice<PostMention> {
    ArticleMentions.part(of: posts, inside: place) { $0.place }
  }

  /// The mention that has exactly this place.
  package func organization(at place: FoldedSpan) -> OrganizationMention? {
    organizations(in: place).first { $0.place == place }
  }

  /// The mention that covers a byte.
  package func organization(covering offset: Int, paragraph: Int) -> OrganizationMention? {
    let probe = FoldedSpan(paragraph: paragraph, range: offset..<offset)
    let next = ArticleMentions.firstIndex(in: organizationMentions) { probe < $0.place }
    // A mention that begins at the offset itself sorts after the empty probe.
    for index in [next, next - 1] where organizationMentions.indices.contains(index) {
      let mention = organizationMentions[index]
      if mention.place.paragraph == paragraph, mention.place.range.contains(offset) { return mention }
    }
    return nil
  }

  /// The last mention that ends at or before a place in the same paragraph.
  package func organization(before place: FoldedSpan) -> OrganizationMention? {
    let next = ArticleMentions.firstIndex(in: organizationMentions) { place <= $0.place }
    guard next > 0 else { return nil }
    let mention = organizationMentions[next - 1]
    return mention.place.paragraph == place.paragraph && mention.place.range.upperBound <= place.range.lowerBound
      ? mention : nil
  }

  /// The organisation that a printed name or alias stands for, in folded form; nil where it is none.
  package func organization(named words: String) -> Int? {
    organizations.firstIndex { $0.name == words || $0.aliases.contains(words) }
  }

  /// Elements whose place lies inside another, of a list that is sorted by place.
  private static func part<Element>(
    of list: [Element], inside place: FoldedSpan, _ spot: (Element) -> FoldedSpan
  ) -> ArraySlice<Element> {
    let floor = FoldedSpan(paragraph: place.paragraph, range: place.range.lowerBound..<place.range.lowerBound)
    let start = firstIndex(in: list) { floor <= spot($0) }
    var end = start
    while end < list.count, spot(list[end]).paragraph == place.paragraph,
      spot(list[end]).range.upperBound <= place.range.upperBound
    { end += 1 }
    return list[start..<end]
  }

  /// First index from which a condition holds, of a list where it never stops holding.
  private static func firstIndex<Element>(in list: [Element], where holds: (Element) -> Bool) -> Int {
    var low = 0
    var high = list.count
    while low < high {
      let middle = (low + high) / 2
      if holds(list[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
