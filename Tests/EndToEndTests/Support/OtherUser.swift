import Foundation

/// A daemon that runs under a user whom permissions bind: root may read everything.
enum OtherUser {
  /// Whether there is such a user: oneself, or `nobody` by way of `setpriv` where the tests run as root.
  static var isAvailable: Bool { getuid() != 0 || Program.installed("setpriv") != nil }

  /// The command that becomes another program under that user; empty where one is it already.
  static var launcher: [String] {
    guard getuid() == 0, let setpriv = Program.installed("setpriv") else { return [] }
    return [setpriv, "--reuid=65534", "--regid=65534", "--clear-groups"]
  }

  /// Starts a daemon under that user.
  static func daemon(_ box: Sandbox) throws -> RunningDaemon {
    give(box.home)
    give(box.pages)
    return try RunningDaemon(box, launcher: launcher)
  }

  /// Makes that user the owner.
  static func give(_ path: String) { if getuid() == 0 { chown(path, 65534, 65534) } }
}
