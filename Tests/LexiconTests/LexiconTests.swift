import Lexicon
import Testing

@Suite("Lexicon")
struct LexiconTests {
  private func lexicon(_ files: [(name: String, text: String)]) -> (Lexicon, [LexiconProblem]) {
    var lexicon = Lexicon()
    let problems = files.flatMap { lexicon.add($0.text, file: $0.name, to: "zones") }
    return (lexicon, problems)
  }

  @Test("Rows are read with Unix and Windows line ends, comments and blank lines left out")
  func reads() {
    for end in ["\n", "\r\n"] {
      let text = ["# a comment", "name\tcity", "甲高新区\t甲市", "", "乙高新区\t"].joined(separator: end)
      let (lexicon, problems) = lexicon([("a.tsv", text)])
      #expect(problems.isEmpty)
      #expect(lexicon.table("zones").rows.map(\.cells) == [["甲高新区", "甲市"], ["乙高新区", ""]])
    }
  }

  @Test("A later file adds rows, mends one and takes one away")
  func userFiles() {
    let (lexicon, problems) = lexicon([
      ("a.tsv", "name\tcity\n甲高新区\t甲市\n乙高新区\t乙市\n"),
      ("b.tsv", "name\tcity\n甲高新区\t新甲市\n丙高新区\t丙市\n-\t乙高新区\n"),
    ])
    #expect(problems.isEmpty)
    #expect(lexicon.table("zones").rows.map(\.cells) == [["甲高新区", "新甲市"], ["丙高新区", "丙市"]])
  }

  @Test("A file may name fewer columns, in another order after the first")
  func columnsByName() {
    let (lexicon, problems) = lexicon([
      ("a.tsv", "name\tprovince\tcity\n甲高新区\t省\t市\n"), ("b.tsv", "name\tcity\n乙高新区\t乙市\n"),
    ])
    #expect(problems.isEmpty)
    #expect(lexicon.table("zones")[key: "乙高新区"]?.cells == ["乙高新区", "", "乙市"])
  }

  @Test(
    "A bad line is told with its file and number, and the rest works",
    arguments: [
      ("name\tcity\n甲\t市\t多\n乙\t市\n", 2, "3 cells"), ("name\tcity\n\t市\n乙\t市\n", 2, "first cell is empty"),
      ("name\tcity\n-\t无\n乙\t市\n", 2, "nothing to take away"),
    ] as [(String, Int, String)])
  func tellsBadLines(text: String, line: Int, words: String) {
    let (lexicon, problems) = lexicon([("mine.tsv", text)])
    #expect(problems.map(\.line) == [line])
    #expect(problems.first?.description.hasPrefix("mine.tsv:\(line): ") == true)
    #expect(problems.first?.message.contains(words) == true)
    #expect(lexicon.table("zones")[key: "乙"] != nil)
  }

  @Test("A file whose header names a column that there is not is left out, and told")
  func tellsBadHeaders() {
    let (lexicon, problems) = lexicon([("a.tsv", "name\tcity\n甲\t市\n"), ("b.tsv", "name\ttown\n乙\t镇\n")])
    #expect(problems.count == 1)
    #expect(problems.first?.message.contains("town") == true)
    #expect(lexicon.table("zones").rows.count == 1)
  }

  @Test("The words that come with the program are read without a problem")
  func bundled() throws {
    let lexicon = try Lexicon.bundled()
    #expect(lexicon.table("zones").rows.count > 150)
    #expect(lexicon.table("zones")[key: "苏州高新区"] != nil)
  }
}
