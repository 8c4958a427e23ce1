/// A row of a table, as its table makes it.
struct MapRow: Sendable {
  /// Cells by column; a column that is missing is empty.
  var cells: [String: MapValue]
  /// Ids of the facts that it rests on.
  var facts: [String]
  /// What the rows of a zone are sorted by.
  var order: [String]

  init(_ cells: [String: MapValue], facts: [MapFact], order: [String]) {
    self.cells = cells
    self.facts = facts.map(\.id)
    self.order = order
  }
}

extension ZoneReading {
  /// What the notes of corrections say, by the facts they are about.
  var correctionNotes: [String: [String]] {
    var notes: [String: [String]] = [:]
    for (correction, facts) in corrections {
      let what = correction.field.map { "\($0) is \(correction.value)" } ?? "wrong"
      for fact in facts {
        notes[fact, default: []].append("corrected: \(what)" + (correction.note.isEmpty ? "" : " — \(correction.note)"))
      }
    }
    return notes
  }
}
