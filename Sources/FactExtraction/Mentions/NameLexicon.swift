import Lexicon
import NewsModel

/// The tables for names, made ready for reading text.
final class NameLexicon: Sendable {
  /// Every word of the tables.
  let trie: UnitTrie
  /// What is known about each word, by its number.
  let words: [NameWord]
  /// Family names.
  let surnames: UnitTrie
  /// For each family name whether it is also an everyday word.
  let isEverydaySurname: [Bool]
  /// Usual names of zones and known organisations, by `NameWord.entry`.
  let entries: [String]

  /// Gathers the tables; what several say about a word is put together.
  init(_ lexicon: Lexicon) {
    var builder = Builder()
    builder.addSuffixes(lexicon.table("organization-suffixes"))
    builder.addContext(lexicon.table("name-context"))
    builder.addPlain(lexicon.table("places"), .place, nil)
    builder.addPlain(lexicon.table("institutes"), .known, .institute)
    builder.addPlain(lexicon.table("media"), .known, .media)
    builder.addBodies(lexicon.table("government-bodies"))
    builder.addTitles(lexicon.table("post-titles"))
    builder.addAnaphora(lexicon.table("anaphora"))
    builder.addNamed(lexicon.table("known-companies"), .known, .company, also: ["aliases"])
    builder.addNamed(lexicon.table("zones"), .zone, .zone, also: ["official", "aliases"])
    trie = UnitTrie(builder.units)
    words = builder.words
    entries = builder.entries
    let family = lexicon.table("surnames")
    surnames = UnitTrie(family.rows.map { UnitText.units($0[0]) })
    isEverydaySurname = family.rows.map { $0[family.column("weight") ?? 1] == "1" }
  }

  /// Divides a text into the longest words that the tables know, from left to right.
  func tokens(_ text: UnitText) -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(text.count)
    text.units.withUnsafeBufferPointer { units in
      var index = 0
      while index < units.count {
        if let (word, end) = longest(units, index) {
          tokens.append(Token(start: Int32(index), end: Int32(end), word: Int32(word), roles: words[word].roles))
          index = end
        } else {
          let token = NameLexicon.plain(units, index)
          tokens.append(token)
          index = Int(token.end)
        }
      }
    }
    return tokens
  }

  /// The longest word at a place that does not eat the beginning of a legal form: 装备有|限公司.
  private func longest(_ units: UnsafeBufferPointer<UInt16>, _ index: Int) -> (word: Int, end: Int)? {
    var found: (word: Int, end: Int)?
    trie.visit(units, at: index) { number, past in
      for inner in index + 1..<max(past, index + 1) where eatsLegal(units, inner, past) { return }
      found = (number, past)
    }
    return found
  }

  private func eatsLegal(_ units: UnsafeBufferPointer<UInt16>, _ inner: Int, _ past: Int) -> Bool {
    // 有限公司 and 股份…公司 begin with these.
    guard units[inner] == 0x6709 || units[inner] == 0x80A1 else { return false }
    var eats = false
    trie.visit(units, at: inner) { number, end in
      if end > past, words[number].roles.contains(.legal) { eats = true }
    }
    return eats
  }

  /// What the organisation is that a word closes or names; nil for other words.
  func kind(_ token: Token) -> Organization.Kind? { token.word >= 0 ? words[Int(token.word)].kind : nil }

  /// The number of the known name that a word stands for.
  func entry(_ token: Token) -> Int? { token.word >= 0 ? words[Int(token.word)].entry : nil }

  /// The token of something that no table knows.
  private static func plain(_ units: UnsafeBufferPointer<UInt16>, _ index: Int) -> Token {
    let unit = units[index]
    guard Unit.isWord(unit) else {
      let kind = Unit.isHan(unit) ? Token.unknown : Token.mark
      return Token(start: Int32(index), end: Int32(index + 1), word: kind, roles: [])
    }
    var end = index
    var digits = true
    while end < units.count, Unit.isWord(units[end]) || (isJoint(units, end)) {
      if !Unit.isDigit(units[end]) && units[end] != 0x2E { digits = false }
      end += 1
    }
    let kind = digits ? Token.number : Token.foreign
    return Token(start: Int32(index), end: Int32(end), word: kind, roles: [])
  }

  /// `.`, `-` or `&` between letters or digits belongs to the run.
  private static func isJoint(_ units: UnsafeBufferPointer<UInt16>, _ index: Int) -> Bool {
    guard units[index] == 0x2E || units[index] == 0x2D || units[index] == 0x26 else { return false }
    return index > 0 && index + 1 < units.count && Unit.isWord(units[index - 1]) && Unit.isWord(units[index + 1])
  }
}

extension NameLexicon {
  /// Gathers the words of all tables; what several tables say about a word is put together.
  private struct Builder {
    var units: [[UInt16]] = []
    var words: [NameWord] = []
    var entries: [String] = []
    private var numbers: [String: Int] = [:]

    mutating func add(_ word: String, _ roles: NameWord.Roles, kind: Organization.Kind? = nil, entry: Int? = nil) {
      let folded = Builder.folded(word)
      guard !folded.isEmpty else { return }
      if let number = numbers[folded] {
        words[number].roles.formUnion(roles)
        if let kind { words[number].kind = kind }
        if let entry { words[number].entry = entry }
        return
      }
      numbers[folded] = words.count
      words.append(NameWord(roles: roles, kind: kind, entry: entry))
      units.append(UnitText.units(folded))
    }

    /// Tables may be written in either width of brackets.
    static func folded(_ word: String) -> String {
      let bytes = TextFolding.fold(Array(word.utf8), keepingSpaces: false).bytes
      return String(decoding: bytes, as: UTF8.self)
    }

    mutating func addSuffixes(_ table: LexiconTable) {
      guard let kind = table.column("kind"), let form = table.column("form") else { return }
      for row in table.rows {
        let roles: NameWord.Roles =
          switch row[form] {
          case "legal": [.legal, .suffix]
          case "brand": .brand
          case "organ": [.suffix, .organ]
          case "branch": [.suffix, .branch]
          case "name": [.suffix, .naming]
          default: .suffix
          }
        add(row[0], roles, kind: Organization.Kind(rawValue: row[kind]))
      }
    }

    mutating func addContext(_ table: LexiconTable) {
      let roles: [String: NameWord.Roles] = [
        "cut": .cut, "soft": .soft, "lead": .lead, "empty": .empty, "trade": .trade, "whole": .whole, "part": .part,
        "join": .join, "speech": .speech, "count": .count, "closer": .closer,
        "site": .site, "honor": .honor,
        "appoint": .appoint, "head": .head, "pair": .pair,
      ]
      guard let column = table.column("roles") else { return }
      for row in table.rows {
        add(row[0], row.words(column).reduce(into: []) { $0.formUnion(roles[$1] ?? []) })
      }
    }

    mutating func addPlain(_ table: LexiconTable, _ role: NameWord.Roles, _ kind: Organization.Kind?) {
      for row in table.rows { add(row[0], role, kind: kind) }
    }

    mutating func addBodies(_ table: LexiconTable) {
      guard let reach = table.column("reach") else { return }
      for row in table.rows { add(row[0], row[reach] == "nation" ? .known : .bureau, kind: .government) }
    }

    mutating func addAnaphora(_ table: LexiconTable) {
      guard let kind = table.column("kind") else { return }
      for row in table.rows { add(row[0], [.anaphor, .cut], kind: Organization.Kind(rawValue: row[kind])) }
    }

    mutating func addTitles(_ table: LexiconTable) {
      guard let kind = table.column("kind") else { return }
      for row in table.rows { add(row[0], row[kind] == "role" ? .privateRole : .post) }
    }

    mutating func addNamed(
      _ table: LexiconTable, _ role: NameWord.Roles, _ kind: Organization.Kind, also columns: [String]
    ) {
      for row in table.rows {
        entries.append(row[0])
        add(row[0], role, kind: kind, entry: entries.count - 1)
        for column in columns {
          for word in row.words(table.column(column) ?? row.cells.count) {
            add(word, role, kind: kind, entry: entries.count - 1)
          }
        }
      }
    }
  }
}
