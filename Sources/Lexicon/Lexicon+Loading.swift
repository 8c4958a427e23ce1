import Foundation

extension Lexicon {
  /// Adds every `*.tsv` of a folder, in the order of their names.
  /// - Returns: the files and lines that could not be used; the rest is in.
  package mutating func add(folder: String) -> [LexiconProblem] {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".tsv") }.sorted()
    } catch {
      return [LexiconProblem(file: folder, line: nil, message: "cannot list the lexicon folder: \(error)")]
    }
    var problems: [LexiconProblem] = []
    for name in names {
      let path = folder + "/" + name
      guard let data = FileManager.default.contents(atPath: path), let text = String(bytes: data, encoding: .utf8)
      else {
        problems.append(LexiconProblem(file: path, line: nil, message: "cannot be read as UTF-8 text"))
        continue
      }
      let stem = name.dropLast(4)
      let table = stem.split(separator: ".").last.map(String.init) ?? String(stem)
      problems += add(text, file: path, to: table)
    }
    return problems
  }

  /// The words that come with the program.
  ///
  /// They lie beside the executable as the build leaves them, or where a package installs them.
  package static func bundled() throws(LexiconProblem) -> Lexicon {
    let program = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    let home = (program as NSString).deletingLastPathComponent
    let places = [home + "/gaoxin_Lexicon.resources/Data", home + "/../share/gaoxin/lexicon"]
    guard let folder = places.first(where: { FileManager.default.fileExists(atPath: $0) }) else {
      throw LexiconProblem(
        file: places[0], line: nil, message: "the word lists are missing; install the program as a whole")
    }
    var lexicon = Lexicon()
    if let problem = lexicon.add(folder: folder).first { throw problem }
    return lexicon
  }
}
