/// What the slots of a scheme stand for: of 1+3+X the first member is the first slot's, the next three are the second's.
struct SchemeSlots {
  /// Members with what their slot is, in order. A slot is named by words of the member (支柱, 主导, 潜力, 未来), else by its
  /// place in the code; nil where the numbers do not fit.
  let named: [(member: String, rank: String?)]

  private static let words = [
    ("支柱", "pillar"), ("主导", "leading"), ("特色", "distinctive"), ("潜力", "potential"), ("新兴", "emerging"),
    ("未来", "future"),
  ]

  init(code: String, members: [String]) {
    let slots = code.split(separator: "+").map { Int($0) }
    var ranks: [String?] = []
    for (place, size) in slots.enumerated() {
      let rest = members.count - ranks.count
      // An open slot (X, N) takes what is left.
      ranks += [String?](repeating: "slot \(place + 1)", count: min(rest, size ?? max(rest, 0)))
    }
    let fits = slots.count > 1 && ranks.count == members.count
    named = members.enumerated().map { place, member in
      let word = SchemeSlots.words.first { member.contains($0.0) }?.1
      return (member, word ?? (fits ? ranks[place] : nil))
    }
  }
}
