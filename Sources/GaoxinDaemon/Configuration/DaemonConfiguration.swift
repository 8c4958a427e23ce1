import Foundation
import GaoxinAPI

/// What the daemon runs with: every option checked and filled in.
package struct DaemonConfiguration: Hashable, Sendable {
  /// Absolute path of the watched folder.
  package private(set) var folder: String
  /// Absolute path of the folder that the store lies in.
  package private(set) var store: String
  /// The sockets that are served, the main one first.
  package private(set) var listeners: [Listener]
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
  /// - Parameters:
  ///   - environment: for the default place of socket and store.
  ///   - inherited: sockets that systemd passes. They are served whatever the options say; one that is named besides
  ///     is served too.
  /// - Throws: `StartError` with the first thing that is wrong.
  package init(
    _ options: DaemonOptions, environment: [String: String], inherited: [Listener] = []
  ) throws(StartError) {
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
    listeners = try DaemonConfiguration.listeners(options, environment, inherited)
    try checkFolder(isService: environment["NOTIFY_SOCKET"] != nil)
  }

  /// Path of the main socket.
  package var socket: String { listeners[0].path }

  /// Path of the read-only socket; nil where there is none.
  package var readOnlySocket: String? { listeners.first(where: \.isReadOnly)?.path }

  private static func listeners(
    _ options: DaemonOptions, _ environment: [String: String], _ inherited: [Listener]
  ) throws(StartError) -> [Listener] {
    var listeners = inherited.filter { !$0.isReadOnly }
    var main: String?
    if let named = options.socket {
      main = try checked(named, "--socket")
    } else if listeners.isEmpty {
      main = try defaultSocket(environment)
    }
    if let main, !listeners.contains(where: { $0.path == main }) { listeners.insert(Listener(path: main), at: 0) }
    listeners += inherited.filter(\.isReadOnly)
    if let named = options.readOnlySocket {
      let path = try checked(named, "--read-only-socket")
      guard !listeners.contains(where: { !$0.isReadOnly && $0.path == path }) else {
        throw .usage("the read-only socket '\(path)' is the main one; choose another path with --read-only-socket")
      }
      if !listeners.contains(where: { $0.path == path }) { listeners.append(Listener(path: path, isReadOnly: true)) }
    }
    return listeners
  }

  private static func defaultSocket(_ environment: [String: String]) throws(StartError) -> String {
    if let runtime = environment["RUNTIME_DIRECTORY"], !runtime.isEmpty {
      return try checked(runtime + "/gaoxind.sock", "--socket")
    }
    if let runtime = environment["XDG_RUNTIME_DIR"], !runtime.isEmpty {
      return try checked(runtime + "/gaoxin/gaoxind.sock", "--socket")
    }
    throw .usage("name a socket: --socket PATH (neither RUNTIME_DIRECTORY nor XDG_RUNTIME_DIR is set)")
  }

  private static func checked(_ path: String, _ option: String) throws(StartError) -> String {
    let path = absolute(path)
    guard path.utf8.count <= SocketPath.longest else {
      throw .usage(
        "the socket's path '\(path)' has \(path.utf8.count) bytes and may have \(SocketPath.longest); "
          + "choose a shorter one with \(option)")
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
  /// An option as a configuration file names it, with its value.
  struct Option: Hashable, Sendable {
    let name: String
    let value: String
    /// Whether another value comes into force with the next start only.
    var needsRestart = false
  }

  /// All options, always in the same order.
  var options: [Option] {
    [
      Option(name: "folder", value: folder, needsRestart: true),
      Option(name: "store", value: store, needsRestart: true),
      Option(name: "socket", value: socket, needsRestart: true),
      Option(name: "read-only-socket", value: readOnlySocket ?? "~", needsRestart: true),
      Option(name: "lexicon", value: lexicon ?? "~"), Option(name: "facts", value: readsFacts ? "yes" : "no"),
      Option(name: "size-limit", value: "\(sizeLimit)"),
      Option(name: "rescan-seconds", value: "\(rescanInterval.components.seconds)"),
      Option(name: "poll-seconds", value: "\(pollInterval.components.seconds)"),
    ]
  }

  /// This configuration with what needs a restart as another has it.
  func keepingPlaces(of other: DaemonConfiguration) -> DaemonConfiguration {
    var kept = self
    (kept.folder, kept.store, kept.listeners) = (other.folder, other.store, other.listeners)
    return kept
  }

  /// As a configuration file would say it, for `--check-config`.
  package var description: String { options.map { "\($0.name): \($0.value)" }.joined(separator: "\n") }
}
