import NewsModel

/// Reads the people of an article: by a post in front, by a verb of speech behind, then wherever the name stands again.
struct PersonReader {
  /// What the lexicon knows.
  let lexicon: NameLexicon
  /// The organisations of the article.
  let organizations: [NamedOrganization]
  /// Index of the article's zone.
  let zone: Int?

  /// A person with what the article tells.
  private struct Draft {
    var name: [UInt16]
    var titles: [String] = []
    var organization: Int?
    var posts: [(title: String, organization: Int?, place: UnitPlace)] = []
  }

  /// What it gives.
  struct Result {
    var people: [NamedPerson] = []
    var mentions: [(place: UnitPlace, person: Int)] = []
    var posts: [(place: UnitPlace, person: Int, title: String, organization: Int?)] = []
  }

  /// The people of the paragraphs.
  /// - Parameter mentions: every place that means an organisation, anaphora too, in reading order.
  func read(_ paragraphs: [NameParagraph], _ mentions: [OrganizationReader.Mention]) -> Result {
    var drafts: [Draft] = []
    var topic = CompanyTopic()
    var sites = PostSites()
    for paragraph in paragraphs where paragraph.role != .credit {
      let here = mentions.filter { $0.place.paragraph == paragraph.index }
      read(paragraph, here, &topic, &sites, &drafts)
    }
    for paragraph in paragraphs where paragraph.role != .credit && !drafts.isEmpty {
      readAppointments(paragraph, mentions.filter { $0.place.paragraph == paragraph.index }, &drafts)
    }
    return collect(drafts, paragraphs, mentions)
  }

  private func read(
    _ paragraph: NameParagraph, _ mentions: [OrganizationReader.Mention], _ topic: inout CompanyTopic,
    _ sites: inout PostSites, _ drafts: inout [Draft]
  ) {
    let names = PersonNames(paragraph: paragraph, lexicon: lexicon)
    let posts = PostReader(paragraph: paragraph, mentions: mentions, zone: zone)
    var next = 0
    for token in paragraph.tokens.indices {
      let start = Int(paragraph.tokens[token].start)
      while next < mentions.count, mentions[next].place.units.lowerBound <= start {
        sites.pass(mentions[next].organization, organizations)
        if organizations[mentions[next].organization].kind == .company, mentions[next].form != .anaphor {
          topic.pass(mentions[next], paragraph)
        }
        next += 1
      }
      let roles = paragraph.tokens[token].roles
      guard !roles.isDisjoint(with: [.post, .privateRole]) else { continue }
      guard let range = names.name(at: Int(paragraph.tokens[token].end), isSure: roles.contains(.post)),
        !isTaken(range, mentions), !isQuoted(token, range, paragraph)
      else {
        readAddressed(token, names, paragraph, &drafts)
        continue
      }
      let found = roles.contains(.post) ? posts.posts(endingWith: token).map { sites.placed($0, paragraph) } : []
      add(paragraph, range, found, topic.organization, &drafts)
      // 副主任甲、乙: the post is that of each.
      var end = range.upperBound
      while paragraph.text.unit(end) == Unit.listComma, let more = names.name(at: end + 1, isSure: true, least: 3) {
        guard !isTaken(more, mentions) else { break }
        add(paragraph, more, found, topic.organization, &drafts)
        end = more.upperBound
      }
    }
  }

  /// “村民管家”: what quote marks hold is a name of something else.
  private func isQuoted(_ token: Int, _ range: Range<Int>, _ paragraph: NameParagraph) -> Bool {
    paragraph.isMark(token - 1, Unit.openQuote) && paragraph.text.unit(range.upperBound) == Unit.closeQuote
  }

  private static let addresses = ["总书记", "院士", "教授", "博士", "同志", "先生", "女士"].map(UnitText.units)

  /// 习近平总书记, 王某某院士: some posts and addresses stand behind the name.
  private func readAddressed(_ token: Int, _ names: PersonNames, _ paragraph: NameParagraph, _ drafts: inout [Draft]) {
    let word = paragraph.tokens[token]
    let units = paragraph.text.units[word.range]
    guard PersonReader.addresses.contains(where: { units.elementsEqual($0) }),
      let range = names.name(before: Int(word.start))
    else { return }
    let name = Array(paragraph.text.units[range])
    let title = paragraph.words(word.range)
    if let known = drafts.firstIndex(where: { $0.name == name }) {
      if word.roles.contains(.post), drafts[known].titles.isEmpty { drafts[known].titles.append(title) }
    } else {
      drafts.append(Draft(name: name, titles: word.roles.contains(.post) ? [title] : []))
    }
  }

  /// 王树森任联合党委书记, X，兼任Y会长: a post behind the name.
  private func readAppointments(
    _ paragraph: NameParagraph, _ mentions: [OrganizationReader.Mention], _ drafts: inout [Draft]
  ) {
    let posts = PostReader(paragraph: paragraph, mentions: mentions, zone: zone)
    for token in paragraph.tokens.indices.dropFirst() where paragraph.tokens[token].roles.contains(.appoint) {
      let before = paragraph.isMark(token - 1, PersonReader.comma) ? token - 1 : token
      let end = Int(paragraph.tokens[before].start)
      guard
        let number = drafts.firstIndex(where: {
          paragraph.text.units[..<end].suffix($0.name.count).elementsEqual($0.name)
        }),
        let head = head(behind: token, paragraph), let post = posts.posts(endingWith: head).last,
        post.start >= Int(paragraph.tokens[token].end)
      else { continue }
      let title = paragraph.words(post.title)
      let organization = post.organization ?? committee(title) ?? drafts[number].organization
      if !drafts[number].titles.contains(title) { drafts[number].titles.append(title) }
      let place = UnitPlace(paragraph: paragraph.index, units: end - drafts[number].name.count..<post.title.upperBound)
      drafts[number].posts.append((title, organization, place))
    }
  }

  private static let comma = UInt16(UInt8(ascii: ","))
  /// The closing word of the post that begins behind a word.
  private func head(behind token: Int, _ paragraph: NameParagraph) -> Int? {
    var index = token + 1
    while paragraph.tokens.indices.contains(index), !paragraph.tokens[index].isMark, index - token < 9 {
      if paragraph.roles(index).contains(.post), !paragraph.roles(index + 1).contains(.post) { return index }
      index += 1
    }
    return nil
  }

  /// 联合党委书记 belongs to the committee of that name, where the article has one.
  private func committee(_ title: String) -> Int? {
    organizations.indices.first { index in
      guard organizations[index].kind == .party else { return false }
      return PersonReader.committees.contains { title.hasPrefix($0) && organizations[index].name.hasSuffix($0) }
    }
  }

  private static let committees = ["联合党委", "综合党委", "行业党委", "产业链党委"]

  private func isTaken(_ range: Range<Int>, _ mentions: [OrganizationReader.Mention]) -> Bool {
    mentions.contains { $0.place.units.overlaps(range) }
  }

  private func add(
    _ paragraph: NameParagraph, _ range: Range<Int>, _ posts: [PostReader.Post], _ lastCompany: Int?,
    _ drafts: inout [Draft]
  ) {
    let name = Array(paragraph.text.units[range])
    var number = drafts.firstIndex { $0.name == name } ?? drafts.count
    if number == drafts.count { drafts.append(Draft(name: name)) }
    number = min(number, drafts.count - 1)
    var organization: Int?
    for post in posts {
      let title = paragraph.words(post.title)
      organization = post.organization ?? organization ?? (post.isListed ? nil : fallback(title, lastCompany))
      if !drafts[number].titles.contains(title) { drafts[number].titles.append(title) }
      if drafts[number].organization == nil { drafts[number].organization = organization }
      let place = UnitPlace(paragraph: paragraph.index, units: post.start..<range.upperBound)
      if !drafts[number].posts.contains(where: { $0.title == title && $0.organization == organization }) {
        drafts[number].posts.append((title, organization, place))
      }
    }
  }

  /// Without an organisation in front: 管委会 is the zone's, anything else the company named last.
  private func fallback(_ title: String, _ lastCompany: Int?) -> Int? {
    if title.hasPrefix("管委会") || title.hasPrefix("党工委") { return zone }
    return PersonReader.publicOffices.contains(where: title.contains) ? nil : lastCompany
  }

  /// What posts of government are known by.
  private static let publicOffices = ["市委", "区委", "县委", "省委", "政府", "人大", "政协", "市长", "区长", "县长", "省长", "镇长", "乡长"]

  /// Numbers the people by first mention and finds every place of their names.
  private func collect(
    _ drafts: [Draft], _ paragraphs: [NameParagraph], _ mentions: [OrganizationReader.Mention]
  ) -> Result {
    var result = Result()
    guard !drafts.isEmpty else { return result }
    let names = NameSet(drafts.map(\.name))
    var numbers: [Int: Int] = [:]
    var surfaces: [String] = []
    for paragraph in paragraphs where paragraph.role != .credit {
      let here = mentions.filter { $0.place.paragraph == paragraph.index }
      paragraph.text.units.withUnsafeBufferPointer { units in
        for index in units.indices {
          names.visit(units, at: index) { draft, end in
            guard !isTaken(index..<end, here) else { return false }
            let number = numbers[draft] ?? numbers.count
            if number == numbers.count { surfaces.append(paragraph.words(index..<end)) }
            numbers[draft] = number
            result.mentions.append((UnitPlace(paragraph: paragraph.index, units: index..<end), number))
            return true
          }
        }
      }
    }
    for (draft, _) in numbers.sorted(by: { $0.value < $1.value }) {
      let person = result.people.count
      result.people.append(
        NamedPerson(
          name: surfaces[person], titles: drafts[draft].titles,
          organization: drafts[draft].organization))
      result.posts += drafts[draft].posts.map { ($0.place, person, $0.title, $0.organization) }
    }
    result.posts.sort { $0.place < $1.place }
    return result
  }
}
