/// Why a part of the folder is polled.
package enum PollReason: Hashable, Sendable, CustomStringConvertible {
  /// The configuration says so.
  case configured
  /// Changes on this file system cause no events here.
  case fileSystem(FileSystemType)
  /// The kernel gives this user no more watches (ENOSPC).
  case watchLimit(WatchLimit)
  /// More watches than the share of the limit that the daemon takes; the rest is left to other programs.
  case watchShare(WatchLimit, share: Double)
  /// The kernel gives no inotify queue at all.
  case noQueue(SystemFault)
  /// The same folder is mounted at another path below the root, and events can be told for one of them only.
  case sameFolderAs(RelativePath)
  /// The watch failed for another reason.
  case fault(SystemFault)

  /// Whether the next scan should try to watch again.
  var mayPass: Bool {
    switch self {
    case .configured, .fileSystem, .noQueue: false
    case .watchLimit, .watchShare, .sameFolderAs, .fault: true
    }
  }

  package var description: String {
    switch self {
    case .configured: "as configured"
    case .fileSystem(let type): "because changes on \(type) made elsewhere cause no events"
    case .watchLimit(let limit):
      "because no inotify watches are left: raise \(limit) with `sysctl -w \(limit.sysctl)=\(limit.suggestion)`"
    case .watchShare(let limit, let share):
      "because the daemon takes at most \(Int(share * 100)) % of \(limit): raise it with "
        + "`sysctl -w \(limit.sysctl)=\(limit.suggestion)`"
    case .noQueue(let fault):
      "because no inotify queue could be made (\(fault)): raise fs.inotify.max_user_instances, "
        + "or stop a program that uses many"
    case .sameFolderAs(let path): "because the same folder is mounted at \(path) too"
    case .fault(let fault): "because it could not be watched (\(fault))"
    }
  }
}
