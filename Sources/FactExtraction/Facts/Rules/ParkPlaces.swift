import NewsModel

/// Parks whose zone is told by their name or by the sentence that names them: 淄博高新区先进陶瓷产业创新园.
struct ParkPlaces {
  let context: FactContext

  /// A relation for each park that no other rule has placed.
  func read(known: [FactDraft]) -> [FactDraft] {
    let placed = Set(
      known.compactMap { draft -> String? in
        let isPlaced = ["located_in", "part_of"].contains { draft.fields.contains(.init("type", .text($0))) }
        guard isPlaced, case .text(let name)? = draft.fields.first?.value else { return nil }
        return name
      })
    return reading.mentions.organizations.indices.compactMap { index in
      let park = reading.mentions.organizations[index]
      guard park.kind == .park, !placed.contains(park.name) else { return nil }
      return place(of: index)
    }
  }

  private var reading: ArticleReading { context.reading }

  /// The first mention that tells the zone.
  private func place(of park: Int) -> FactDraft? {
    for mention in reading.mentions.organizationMentions where mention.organization == park {
      let paragraph = mention.place.paragraph
      guard [.body, .lead].contains(reading.article.paragraphs[paragraph].role),
        let number = reading.sentences[paragraph].firstIndex(where: {
          $0.range.contains(mention.place.range.lowerBound)
        })
      else { continue }
      let sentence = reading.sentences[paragraph][number]
      guard let piece = sentence.tokens.firstIndex(where: { $0.range == mention.place.range }) else { continue }
      if let zone = zoneInName(park) ?? zoneInFront(of: piece, sentence) ?? zoneOfSentence(piece, sentence),
        zone != park
      {
        return draft(park, zone, piece, sentence)
      }
    }
    return nil
  }

  /// 渭南高新区3D打印产业培育基地: the zone is part of the name.
  private func zoneInName(_ park: Int) -> Int? {
    let names = [reading.mentions.organizations[park].name] + reading.mentions.organizations[park].aliases
    return reading.mentions.organizations.indices.first { index in
      let zone = reading.mentions.organizations[index]
      guard zone.kind == .zone else { return false }
      return ([zone.name] + zone.aliases).contains { prefix in
        names.contains { $0.hasPrefix(prefix) && $0 != prefix }
      }
    }
  }

  /// 泰州医药高新区的中国医药城, 高新区核心地标——智谷.
  private func zoneInFront(of piece: Int, _ sentence: ParsedSentence) -> Int? {
    let between: [CueToken.Kind] = [.of, .text, .mark(.dash), .mark(.quoteOpen)]
    var position = piece - 1
    while position >= 0, piece - position <= 5, between.contains(sentence.tokens[position].kind) { position -= 1 }
    guard position >= 0, let zone = reading.organization(sentence.tokens[position]), isZone(zone) else { return nil }
    return zone
  }

  private static let tellers = ["在", "建设", "规划", "谋划", "推动", "打造", "连着", "布局", "建成", "设立", "拥有"]

  /// 某高新区将建设…产业园, 智谷是某高新区…的去处: the sentence speaks of the zone and of no firm.
  private func zoneOfSentence(_ piece: Int, _ sentence: ParsedSentence) -> Int? {
    for position in stride(from: piece - 1, through: 0, by: -1) {
      guard let organization = reading.organization(sentence.tokens[position]) else { continue }
      if isZone(organization) { return isTold(organization, position..<piece, sentence) ? organization : nil }
      if reading.mentions.organizations[organization].kind != .park { return nil }
    }
    guard piece + 2 < sentence.tokens.count, sentence.tokens[piece + 1].cue?.word == "是",
      let zone = reading.organization(sentence.tokens[piece + 2]), isZone(zone)
    else { return nil }
    return zone
  }

  private func isTold(_ zone: Int, _ pieces: Range<Int>, _ sentence: ParsedSentence) -> Bool {
    let floor = max(0, pieces.lowerBound - 1)
    let words = reading.words(sentence.paragraph, sentence.bytes(floor..<pieces.upperBound))
    return zone == reading.mentions.zone && ParkPlaces.tellers.contains { words.contains($0) }
  }

  private func isZone(_ organization: Int) -> Bool { reading.mentions.organizations[organization].kind == .zone }

  private func draft(_ park: Int, _ zone: Int, _ piece: Int, _ sentence: ParsedSentence) -> FactDraft {
    let modality = ModalityReader(reading: reading, sentence: sentence).figure(at: piece, period: [])
    let clause = sentence.clauseOf[piece]
    return FactDraft(
      kind: .relation, modality: modality == .negated ? .actual : modality,
      fields: [
        .init("a", .text(reading.name(ofOrganization: park))), .init("type", .text("located_in")),
        .init("b", .text(reading.name(ofOrganization: zone))),
      ], place: sentence.place(clauses: clause, clause), rule: "relation.located.zone")
  }
}
