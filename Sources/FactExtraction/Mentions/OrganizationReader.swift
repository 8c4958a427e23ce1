import NewsModel

/// Reads the organisations of an article and every place that names one.
struct OrganizationReader {
  /// What the lexicon knows.
  let lexicon: NameLexicon
  /// Name of the article's zone as page reading gave it; found also where its form alone does not show it: 火炬高新区.
  let zone: String?

  /// A place that means an organisation.
  struct Mention: Sendable {
    let place: UnitPlace
    let organization: Int
    let form: OrganizationMention.Form
  }

  /// What it gives: the organisations, and the places that name them, in reading order.
  struct Result {
    var organizations: [NamedOrganization] = []
    var mentions: [Mention] = []
    /// For each organisation the usual name of the list that it stands in; nil where it is in none.
    var usualNames: [String?] = []
  }

  /// The organisations of an article's paragraphs.
  func read(_ paragraphs: [NameParagraph]) -> Result {
    var candidates: [NameCandidate] = []
    var definitions: [NameDefinition] = []
    for paragraph in paragraphs {
      let names = self.candidates(paragraph)
      definitions += DefinedNames(paragraph: paragraph, lexicon: lexicon).read(names)
      candidates += names.sorted { $0.units.lowerBound < $1.units.lowerBound }
    }
    let groups = OrganizationGroups(candidates, paragraphs, definitions)
    return collect(groups, paragraphs)
  }

  private func candidates(_ paragraph: NameParagraph) -> [NameCandidate] {
    var names = SuffixNames(paragraph: paragraph, lexicon: lexicon).read().filter { isZoneHere($0, paragraph) }
    var taken = [Bool](repeating: false, count: paragraph.tokens.count)
    func mark(_ names: [NameCandidate]) {
      for name in names {
        guard let first = paragraph.token(at: name.units.lowerBound),
          let last = paragraph.token(at: name.units.upperBound - 1)
        else { continue }
        for token in first...last { taken[token] = true }
      }
    }
    mark(names)
    let quoted = QuotedNames(paragraph: paragraph).read().filter { name in
      !names.contains { $0.units.overlaps(name.units) }
    }
    names += quoted
    mark(quoted)
    let listed = ListedNames(paragraph: paragraph, lexicon: lexicon).read(taken: taken)
    // 中关村新镇中心 in a list is more than the zone that it begins with.
    names.removeAll { name in listed.contains { $0.units.overlaps(name.units) } }
    return names + listed + zones(paragraph, names)
  }

  /// 光谷 alone is the zone of that name only in an article about it.
  private func isZoneHere(_ name: NameCandidate, _ paragraph: NameParagraph) -> Bool {
    guard name.kind == .zone, name.placeLength == 0, name.units.count == 2, let entry = name.entry else { return true }
    return lexicon.entries[entry] == zone
  }

  /// The places of the article's zone that no reader found.
  private func zones(_ paragraph: NameParagraph, _ names: [NameCandidate]) -> [NameCandidate] {
    guard let zone else { return [] }
    let word = UnitText.units(zone)
    guard word.count >= 4, let first = word.first else { return [] }
    var found: [NameCandidate] = []
    let units = paragraph.text.units
    for start in units.indices.dropLast(word.count - 1)
    where units[start] == first && units[start...].starts(with: word) {
      let range = start..<start + word.count
      guard !names.contains(where: { $0.units.overlaps(range) }) else { continue }
      found.append(NameCandidate(paragraph: paragraph.index, units: range, kind: .zone, ground: .known))
    }
    return found
  }

  /// Numbers the groups by first mention and chooses the name of each.
  private func collect(_ groups: OrganizationGroups, _ paragraphs: [NameParagraph]) -> Result {
    let search = MentionSearch(groups, lexicon)
    var result = Result()
    var numbers: [Int: Int] = [:]
    var surfaces: [[(words: String, draft: Int)]] = []
    var hits: [(place: UnitPlace, organization: Int, words: String)] = []
    for paragraph in paragraphs {
      for hit in search.hits(in: paragraph) {
        let root = groups.root(hit.draft)
        let number = numbers[root] ?? surfaces.count
        if number == surfaces.count {
          numbers[root] = number
          surfaces.append([])
        }
        let words = paragraph.words(hit.place.units)
        if !surfaces[number].contains(where: { $0.words == words }) { surfaces[number].append((words, hit.draft)) }
        hits.append((hit.place, number, words))
      }
    }
    for group in surfaces {
      let name = group.max { one, two in one.words.utf8.count < two.words.utf8.count }
      guard let name else { continue }
      let entry = group.lazy.compactMap { groups.drafts[$0.draft].entry }.first
      result.usualNames.append(entry.map { lexicon.entries[$0] })
      result.organizations.append(
        NamedOrganization(
          name: name.words, aliases: group.map(\.words).filter { $0 != name.words },
          kind: groups.drafts[name.draft].kind))
    }
    result.mentions = hits.map { hit in
      let isName = hit.words == result.organizations[hit.organization].name
      return Mention(place: hit.place, organization: hit.organization, form: isName ? .name : .alias)
    }
    return result
  }
}
