import Lexicon

/// The words of the table `project-words`.
final class ProjectWords: Sendable {
  /// Nouns that end the name of a project.
  let heads: WordEndings
  /// Nouns that end the name of a thing that is built.
  let places: WordEndings
  /// Nouns of plants that are named by their owner: 生产基地, 工厂.
  let plants: WordEndings
  /// Words that mean the project told of before.
  let anaphors: WordSet
  /// Verbs in front of a name.
  let leads: WordSet
  private let generic: WordTrie<Bool>
  private let plain: WordTrie<Bool>

  init(_ lexicon: Lexicon) {
    let rows = lexicon.table("project-words").rows
    func words(_ kind: String) -> [String] { rows.filter { $0.words(1).contains(kind) }.map { $0[0] } }
    heads = WordEndings(words("head"))
    places = WordEndings(words("place"))
    plants = WordEndings(words("plant"))
    anaphors = WordSet(words("anaphor"))
    leads = WordSet(words("lead"))
    let empty = words("generic") + words("anaphor")
    generic = WordTrie(empty.map { ($0, true) })
    plain = WordTrie((empty + words("plain") + words("plant")).map { ($0, true) })
  }

  /// Whether a text ends with one of some words.
  func ends(_ text: [UInt8], at end: Int, with words: WordEndings) -> Bool {
    words.holdsEnd(text, at: end)
  }

  private static let project = Array("项目".utf8)

  /// Whether a text ends with 项目.
  func endsProject(_ text: [UInt8], at end: Int) -> Bool {
    Bytes.matches(ProjectWords.project, in: text, at: end - ProjectWords.project.count)
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
