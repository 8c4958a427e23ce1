import Foundation
import Testing

/// What holds for every source file, so that no reviewer has to look for it.
@Suite("Sources")
struct SourceTests {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  /// Swift files below a folder of the checkout, with their lines.
  static func files(below folder: String) -> [(path: String, lines: [Substring])] {
    let base = root + "/" + folder
    let names = FileManager.default.enumerator(atPath: base)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".swift") }.sorted().compactMap { name in
      let text = try? String(contentsOfFile: base + "/" + name, encoding: .utf8)
      return text.map { (folder + "/" + name, $0.split(separator: "\n", omittingEmptySubsequences: false)) }
    }
  }

  /// Lines of all sources that hold a text outside comments.
  static func uses(of words: String) -> [String] {
    files(below: "Sources").flatMap { file in
      file.lines.enumerated().filter { _, line in
        let code = line.split(separator: "//", maxSplits: 1, omittingEmptySubsequences: false).first ?? ""
        return code.contains(words)
      }.map { "\(file.path):\($0.offset + 1)" }
    }
  }

  @Test("There are sources to look at")
  func findsSources() {
    #expect(Self.files(below: "Sources").count > 100)
  }

  @Test("No source file has more than 320 lines")
  func filesAreShort() {
    let long = Self.files(below: "Sources").filter { $0.lines.count > 320 }.map { "\($0.path): \($0.lines.count)" }
    #expect(long.isEmpty)
  }

  @Test(
    "No source uses what hides errors or outlives its caller",
    arguments: ["try!", "as!", " Task {", "Task.detached", "Thread.sleep", "usleep(", "@preconcurrency", "fatalError("])
  func usesNothingForbidden(words: String) {
    #expect(Self.uses(of: words).isEmpty)
  }

  @Test(
    "What the compiler cannot check has its reason beside it",
    arguments: ["@unchecked Sendable", "nonisolated(unsafe)"])
  func reasonsAreGiven(words: String) {
    for file in Self.files(below: "Sources") {
      for (index, line) in file.lines.enumerated() where line.contains(words) && !line.contains("///") {
        let around = file.lines[max(0, index - 6)...index].joined(separator: "\n")
        #expect(around.contains("//"), "\(file.path):\(index + 1)")
      }
    }
  }

  @Test("Stages import the nouns and never each other")
  func stagesAreIndependent() {
    let stages = ["FolderWatch", "PageReading", "FactExtraction", "NewsStorage", "GaoxinAPI"]
    for stage in stages {
      for file in Self.files(below: "Sources/" + stage) {
        for other in stages + ["GaoxinDaemon"] where other != stage {
          #expect(!file.lines.contains("import \(other)"), "\(file.path) imports \(other)")
        }
      }
    }
  }

  @Test("The map imports nouns and words alone")
  func mapIsPure() {
    for file in Self.files(below: "Sources/IndustryMap") {
      let imports = file.lines.filter { $0.hasPrefix("import ") }.map { $0.dropFirst(7) }
      #expect(imports.allSatisfy { ["NewsModel", "Lexicon", "Glibc"].contains($0) }, "\(file.path)")
    }
  }

  @Test(
    "The pure stages know no disk, clock or log",
    arguments: ["NewsModel", "PageReading", "FactExtraction", "IndustryMap"])
  func stagesArePure(stage: String) {
    for file in Self.files(below: "Sources/" + stage) {
      for forbidden in ["FileManager", "ContinuousClock", "Date()", "import Logging", "print("] {
        let uses = file.lines.filter { $0.contains(forbidden) && !$0.contains("//") }
        #expect(uses.isEmpty, "\(file.path) uses \(forbidden)")
      }
    }
  }
}
