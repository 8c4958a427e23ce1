import Foundation

/// One entry of the history of changes: revisions of one file that follow each other closely.
package struct ChangeEntry: Sendable {
  /// An article or fact before and after; one of them is nil where it was added or removed.
  package struct Pair: Hashable, Sendable {
    package let old: ChangeItem?
    package let new: ChangeItem?
  }

  /// Grows with every entry of an epoch.
  package let sequence: Int64
  package let path: [UInt8]
  /// First and last revision, milliseconds since 1970.
  package let began: Int64
  package let ended: Int64
  package let revisions: Int
  /// Whether the file is gone.
  package let isGone: Bool
  /// Articles and facts, each old one with the new one that took its place.
  package let pairs: [Pair]

  /// Puts what was and what is together: of the same sort and kind, and as alike as possible.
  static func pairs(_ before: Set<ChangeItem>, _ after: Set<ChangeItem>) -> [Pair] {
    let order = { (one: ChangeItem, other: ChangeItem) in
      (one.sort.rawValue, one.kind, one.title ?? "", one.fields ?? "", one.text)
        < (other.sort.rawValue, other.kind, other.title ?? "", other.fields ?? "", other.text)
    }
    let old = before.sorted(by: order)
    let new = after.sorted(by: order)
    var candidates: [(likeness: Int, old: Int, new: Int)] = []
    for (left, one) in old.enumerated() {
      for (right, other) in new.enumerated() {
        let likeness = likeness(one, other)
        if likeness > 0 { candidates.append((likeness, left, right)) }
      }
    }
    candidates.sort { ($1.likeness, $0.old, $0.new) < ($0.likeness, $1.old, $1.new) }
    var partners: [Int: Int] = [:]
    var taken: Set<Int> = []
    for candidate in candidates where partners[candidate.old] == nil && !taken.contains(candidate.new) {
      partners[candidate.old] = candidate.new
      taken.insert(candidate.new)
    }
    let changed = old.enumerated().map { Pair(old: $1, new: partners[$0].map { new[$0] }) }
    return changed + new.enumerated().filter { !taken.contains($0.offset) }.map { Pair(old: nil, new: $1) }
  }

  /// How alike two items are: 0 where they are not of one sort and kind or share nothing.
  private static func likeness(_ one: ChangeItem, _ other: ChangeItem) -> Int {
    guard one.sort == other.sort else { return 0 }
    switch one.sort {
    case .article:
      let lines = Set(one.text.split(separator: "\n")).intersection(other.text.split(separator: "\n")).count
      return lines * 2 + (one.title != nil && one.title == other.title ? 3 : 0)
    case .fact:
      guard one.kind == other.kind else { return 0 }
      let (left, right) = (members(one.fields), members(other.fields))
      let shared = left.count { right[$0.key] == $0.value }
      return shared * 2 + (one.text == other.text ? 3 : 0)
    }
  }

  /// Members of a JSON object that are not null, each as text.
  private static func members(_ json: String?) -> [String: String] {
    guard let object = try? JSONSerialization.jsonObject(with: Data((json ?? "{}").utf8)) as? [String: Any] else {
      return [:]
    }
    return object.filter { !($0.value is NSNull) }.mapValues { "\($0)" }
  }
}
