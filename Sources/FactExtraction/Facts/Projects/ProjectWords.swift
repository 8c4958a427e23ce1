import Lexicon

/// The words of the table `project-words`.
struct ProjectWords: Sendable {
  /// Nouns that end the name of a project.
  let heads: [[UInt8]]
  /// Nouns that end the name of a thing that is built.
  let places: [[UInt8]]
  /// Nouns of plants that are named by their owner: 生产基地, 工厂.
  let plants: [[UInt8]]
  /// Words that mean the project told of before.
  let anaphors: WordSet
  /// Verbs in front of a name.
  let leads: WordSet
  private let generic: WordTrie<Bool>
  private let plain: WordTrie<Bool>

  init(_ lexicon: Lexicon) {
    let rows = lexicon.table("project-words").rows
    func words(_ kind: String) -> [String] { rows.filter { $0.words(1).contains(kind) }.map { $0[0] } }
    heads = words("head").map { Array($0.utf8) }
    places = words("place").map { Array($0.utf8) }
    plants = words("plant").map { Array($0.utf8) }
    anaphors = WordSet(words("anaphor"))
    leads = WordSet(words("lead"))
    let empty = words("generic") + words("anaphor")
    generic = WordTrie(empty.map { ($0, true) })
    plain = WordTrie((empty + words("plain") + words("plant")).map { ($0, true) })
  }

  /// Whether a text ends with one of some words.
  func ends(_ text: [UInt8], at end: Int, with words: [[UInt8]]) -> Bool {
    words.contains { Bytes.matches($0, in: text, at: end - $0.count) }
  }

  /// How many bytes of a name say which one it is.
  func specificBytes(_ name: [UInt8]) -> Int { count(name, without: generic) }

  /// Whether nothing but its owner tells a plant from others: 二期工厂, 生产基地.
  func isPlain(_ name: [UInt8]) -> Bool { count(name, without: plain) == 0 }

  private func count(_ name: [UInt8], without generic: WordTrie<Bool>) -> Int {
    var rest = 0
    var index = 0
    while index < name.count {
      if let (_, end) = generic.longest(in: name, at: index, limit: name.count) {
        index = end
      } else {
        let end = Bytes.characterEnd(at: index, in: name)
        rest += end - index
        index = end
      }
    }
    return rest
  }
}
