import FolderWatch
import GaoxinAPI
import NewsStorage

extension EventLog.Draft {
  /// What a transaction means to those who follow. A path that goes with another of the same bytes that comes has moved.
  /// - Parameters:
  ///   - put: records with what was known of their paths before.
  ///   - gone: records of the paths that go.
  static func drafts(put: [(record: FileRecord, before: FileRecord?)], gone: [FileRecord]) -> [EventLog.Draft] {
    var left = gone
    var drafts: [EventLog.Draft] = []
    for (record, before) in put {
      guard let kind = kind(record, before), let path = RelativePath(bytes: record.path) else { continue }
      var draft = EventLog.Draft(kind: kind, path: path, code: record.reason, message: record.detail)
      if kind == .ingested, before == nil, let hash = record.contentHash,
        let index = left.firstIndex(where: { $0.contentHash == hash })
      {
        draft = EventLog.Draft(kind: .moved, path: path, from: RelativePath(bytes: left.remove(at: index).path))
      }
      drafts.append(draft)
    }
    return drafts + left.map { EventLog.Draft(kind: .removed, path: RelativePath(bytes: $0.path)) }
  }

  /// What became of one path; nil where it is as it was.
  private static func kind(_ record: FileRecord, _ before: FileRecord?) -> FollowEvent.Kind? {
    switch record.state {
    case .ingested:
      guard let before, before.state == .ingested else { return .ingested }
      return before.contentHash == record.contentHash ? nil : .changed
    case .quarantined, .held, .skipped:
      if let before, before.state == record.state, before.reason == record.reason { return nil }
      return record.state == .quarantined ? .quarantined : record.state == .held ? .held : .skipped
    }
  }
}
