import Glibc

/// The kernel's limit on inotify watches that binds first.
package struct WatchLimit: Hashable, Sendable, CustomStringConvertible {
  /// As sysctl(8) names it.
  package let sysctl: String
  /// Nil where it cannot be read and was not met yet.
  package let value: Int?
  /// Whether the value was learned by meeting the limit: then other programs of the user have a share in the true one.
  package let isLearned: Bool

  package var description: String {
    guard let value else { return sysctl }
    return isLearned ? "\(sysctl) (it ended at \(value) watches of this daemon)" : "\(sysctl) (now \(value))"
  }

  /// A value to propose: room for a folder of any sensible size, at about 1 KB of kernel memory for each watch in use.
  package var suggestion: Int { max(524_288, 2 * (value ?? 0)) }

  /// The lesser of the machine's limit and that of the user namespace, which counts in containers.
  package static func current() -> WatchLimit {
    let known = [
      WatchLimit(sysctl: "fs.inotify.max_user_watches"), WatchLimit(sysctl: "user.max_inotify_watches"),
    ]
    let readable = known.filter { $0.value != nil }
    return readable.min { ($0.value ?? .max) < ($1.value ?? .max) } ?? known[0]
  }

  init(sysctl: String, value: Int?, isLearned: Bool = false) {
    self.sysctl = sysctl
    self.value = value
    self.isLearned = isLearned
  }

  /// This limit, with the number of watches at which the kernel gave no more; itself where its value is known.
  func learned(_ count: Int?) -> WatchLimit {
    guard value == nil, let count else { return self }
    return WatchLimit(sysctl: sysctl, value: count, isLearned: true)
  }

  private init(sysctl: String) {
    let path =
      "/proc/sys/"
      + String(decoding: sysctl.utf8.map { $0 == UInt8(ascii: ".") ? UInt8(ascii: "/") : $0 }, as: UTF8.self)
    let digits = ProcFile(path: path)?.read().prefix { $0 != UInt8(ascii: "\n") }
    self.init(sysctl: sysctl, value: digits.flatMap { Int(String(decoding: $0, as: UTF8.self)) })
  }
}
