import NewsModel

extension LineAssembler {
  /// What was left out of the lines, or was lost before the file was written.
  var notes: [Note] {
    var notes: [Note] = []
    if invisibleCount > 0 {
      let what = invisibleCount == 1 ? "control or zero-width character was" : "control or zero-width characters were"
      notes.append(Note(.invisibleCharacters, "\(invisibleCount) \(what) left out.", ranges: invisible))
    }
    if !replacements.isEmpty {
      notes.append(
        Note(
          .replacementCharacters,
          "The file holds replacement characters (U+FFFD): text was lost before it was written. They are kept.",
          ranges: replacements))
    }
    return notes
  }
}
