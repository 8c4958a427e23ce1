/// A line of `GET /v1/events`: something that happened.
package struct FollowEvent: Codable, Hashable, Sendable {
  /// What it is.
  package enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
    /// The first line: what comes after `seq` follows.
    case following
    /// The first line: what was asked for is not known any more; ask for all anew. What comes after `seq` follows.
    case startOver = "start_over"
    /// The last line: the reader fell behind by more than is kept.
    case tooSlow = "too_slow"
    /// Nothing has happened for a while.
    case alive
    case ingested, changed, moved, removed, quarantined, held, skipped
    case warning
    case warningOver = "warning_over"
    case rescan
  }

  package var event: Kind
  /// Numbers of another epoch mean nothing.
  package var epoch: String
  /// Rises by one with each event; lines about the stream itself bear the number of the last event before them.
  package var seq: Int
  /// RFC 3339, UTC.
  package var at: String
  /// The file, printable.
  package var path: String?
  /// Where it was before it moved.
  package var from: String?
  /// Code of the reason or of the warning.
  package var code: String?
  /// The reason or the warning as a sentence.
  package var message: String?

  package init(
    event: Kind, epoch: String, seq: Int, at: String, path: String? = nil, from: String? = nil, code: String? = nil,
    message: String? = nil
  ) {
    self.event = event
    self.epoch = epoch
    self.seq = seq
    self.at = at
    self.path = path
    self.from = from
    self.code = code
    self.message = message
  }
}
