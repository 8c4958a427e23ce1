import Foundation
import GaoxinAPI

/// What the daemon runs with: every option checked and filled in.
package struct DaemonConfiguration: Hashable, Sendable {
  /// Absolute path of the watched folder.
  package let folder: String
  /// Absolute path of the folder that the store lies in.
  package let store: String
  /// Path of the socket.
  package let socket: String
  /// A folder with the user's own word lists; nil for none.
  package let lexicon: String?
  /// Whether facts are read from the articles. The default is yes; without them there are articles and search.
  package let readsFacts: Bool
  /// Largest file that is read, in bytes. The default is 16 MiB.
  package let sizeLimit: Int
  /// Time between two looks at the whole folder. The default is an hour.
  package let rescanInterval: Duration
  /// Time between two looks at what no events are received for. The default is 30 seconds.
  package let pollInterval: Duration

  /// Checks options. Looks at the disk, changes nothing.
  /// - Parameter environment: for the default place of socket and store.
  /// - Throws: `StartError` with the first thing that is wrong.
  package init(_ options: DaemonOptions, environment: [String: String]) throws(StartError) {
    guard let folder = options.folder else { throw .usage("name the folder to watch: --folder FOLDER") }
    guard let store = options.store ?? environment["STATE_DIRECTORY"] else {
      throw .usage("name a folder for the store: --store FOLDER")
    }
    self.folder = DaemonConfiguration.absolute(folder)
    self.store = DaemonConfiguration.absolute(store)
    self.lexicon = options.lexicon.map { DaemonConfiguration.absolute($0) }
    readsFacts = options.facts ?? true
    sizeLimit = options.sizeLimit ?? 16 << 20
    rescanInterval = .seconds(options.rescanSeconds ?? 3600)
    pollInterval = .seconds(options.pollSeconds ?? 30)
    socket = try DaemonConfiguration.socket(options, environment)
    try checkFolder(isService: environment["NOTIFY_SOCKET"] != nil)
  }

  private static func socket(
    _ options: DaemonOptions, _ environment: [String: String]
  ) throws(StartError) -> String {
    let path: String
    if let named = options.socket {
      path = absolute(named)
    } else if let runtime = environment["RUNTIME_DIRECTORY"], !runtime.isEmpty {
      path = runtime + "/gaoxind.sock"
    } else if let runtime = environment["XDG_RUNTIME_DIR"], !runtime.isEmpty {
      path = runtime + "/gaoxin/gaoxind.sock"
    } else {
      throw .usage("name a socket: --socket PATH (neither RUNTIME_DIRECTORY nor XDG_RUNTIME_DIR is set)")
    }
    guard path.utf8.count <= SocketPath.longest else {
      throw .usage(
        "the socket's path '\(path)' has \(path.utf8.count) bytes and may have \(SocketPath.longest); "
          + "choose a shorter one with --socket")
    }
    return path
  }

  private func checkFolder(isService: Bool) throws(StartError) {
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isDirectory) else {
      // For a service that is kept from homes they are empty: it cannot tell whether the folder is there.
      if isService, ["/home/", "/root/", "/run/user/"].contains(where: { folder.hasPrefix($0) }) {
        throw .folder(
          path: folder,
          cause: "it does not exist, or the service's ProtectHome=yes hides it; if it is there, run "
            + "'systemctl edit gaoxind', add the lines '[Service]' and 'ProtectHome=read-only', and start gaoxind again"
        )
      }
      throw .folder(path: folder, cause: "it does not exist; make it, or name another with --folder")
    }
    guard isDirectory.boolValue else { throw .folder(path: folder, cause: "it is no folder") }
    let (watched, kept) = (DaemonConfiguration.real(folder), DaemonConfiguration.real(store))
    if kept == watched || kept.hasPrefix(watched == "/" ? "/" : watched + "/") {
      throw .overlap("the store '\(store)' lies in the watched folder '\(folder)'; put it elsewhere")
    }
    if watched.hasPrefix(kept + "/") {
      throw .overlap("the watched folder '\(folder)' lies in the store '\(store)'; put one of them elsewhere")
    }
  }

  private static func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
  }

  /// The path without links, also where its last parts are not there yet.
  private static func real(_ path: String) -> String {
    var known = (path as NSString).standardizingPath
    var missing: [String] = []
    while known != "/", !FileManager.default.fileExists(atPath: known) {
      missing.insert((known as NSString).lastPathComponent, at: 0)
      known = (known as NSString).deletingLastPathComponent
    }
    let resolved = URL(fileURLWithPath: known).resolvingSymlinksInPath().path
    return ([resolved == "/" ? "" : resolved] + missing).joined(separator: "/")
  }
}

extension DaemonConfiguration: CustomStringConvertible {
  /// As a configuration file would say it, for `--check-config`.
  package var description: String {
    """
    folder: \(folder)
    store: \(store)
    socket: \(socket)
    lexicon: \(lexicon ?? "~")
    facts: \(readsFacts ? "yes" : "no")
    size-limit: \(sizeLimit)
    rescan-seconds: \(rescanInterval.components.seconds)
    poll-seconds: \(pollInterval.components.seconds)
    """
  }
}
