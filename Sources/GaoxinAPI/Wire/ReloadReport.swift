/// Answer of `POST /v1/reload`: what has changed.
package struct ReloadReport: Codable, Hashable, Sendable {
  /// An option that has another value.
  package struct Change: Codable, Hashable, Sendable {
    /// As the configuration file names it.
    package var option: String
    package var before: String
    package var after: String

    package init(option: String, before: String, after: String) {
      self.option = option
      self.before = before
      self.after = after
    }
  }

  /// A table of words that has other rows.
  package struct Words: Codable, Hashable, Sendable {
    package var table: String
    /// Rows that are new or say something else.
    package var added: Int
    /// Rows that are gone or said something else.
    package var removed: Int

    package init(table: String, added: Int, removed: Int) {
      self.table = table
      self.added = added
      self.removed = removed
    }
  }

  /// Options that are in force with their new values.
  package var changed: [Change]
  /// Options whose new values come into force with the next start.
  package var needsRestart: [Change]
  package var words: [Words]
  /// Whether pages are read again: the rules or words that they were read by are others now.
  package var rereads: Bool

  package init(changed: [Change], needsRestart: [Change], words: [Words], rereads: Bool) {
    self.changed = changed
    self.needsRestart = needsRestart
    self.words = words
    self.rereads = rereads
  }

  /// What has changed, in one line.
  package var summary: String {
    var parts = changed.map { "\($0.option) \($0.before) → \($0.after)" }
    parts += words.map { "words in \($0.table) (\($0.added) new, \($0.removed) gone)" }
    if parts.isEmpty { parts.append("nothing has changed") }
    if rereads { parts.append("pages are read again") }
    parts += needsRestart.map { "\($0.option) \($0.after) comes into force with a restart" }
    return parts.joined(separator: "; ")
  }
}
