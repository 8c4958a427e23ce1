import Foundation
import IndustryMap

/// What a person has settled: names that are the same or different, and corrections. It lies in files beside the store,
/// which outlive whatever becomes of the store.
struct DecisionBook: Sendable {
  let aliases: DecisionFile
  let corrections: DecisionFile

  /// - Parameter folder: where the files are.
  init(folder: String) {
    aliases = DecisionFile(
      path: folder + "/aliases.tsv", header: "# same or different\tzone\tname\tother name\tnote")
    corrections = DecisionFile(
      path: folder + "/corrections.tsv",
      header:
        "# fact\tkind\twords of its evidence\tfields as read\tfield that is wrong, or - for all\tright value\tnote")
  }

  /// What both files are now.
  var stamps: [DecisionFile.Stamp?] { [aliases.stamp, corrections.stamp] }

  /// What has been settled about names, with zones under their names of the list.
  func names(_ zoneNames: ZoneNames) -> [NameDecision] {
    aliases.lines().compactMap { cells in
      guard cells.count >= 4, ["same", "different"].contains(cells[0]), !cells[2].isEmpty, !cells[3].isEmpty else {
        return nil
      }
      return NameDecision(
        isSame: cells[0] == "same", zone: zoneNames.canonical(cells[1]), one: cells[2], other: cells[3],
        note: cells.count > 4 ? cells[4] : "")
    }
  }

  /// Corrections in the order of the file: a later one comes after an earlier one.
  func allCorrections() -> [MapCorrection] {
    corrections.lines().compactMap { cells in
      guard cells.count >= 6, !cells[0].isEmpty || !cells[2].isEmpty else { return nil }
      return MapCorrection(
        fact: cells[0], kind: cells[1], words: cells[2], fields: cells[3], field: cells[4] == "-" ? nil : cells[4],
        value: cells[5], note: cells.count > 6 ? cells[6] : "")
    }
  }

  /// All lines of both files, for a digest.
  var text: String {
    [aliases, corrections].map { file in
      file.lines().map { $0.joined(separator: "\t") }.joined(separator: "\n")
    }.joined(separator: "\u{1E}")
  }
}
