import Foundation

/// Where the daemon's socket is looked for.
package enum SocketPath {
  /// Longest path that a Unix socket can have, in bytes. Linux would take 107; SwiftNIO, which binds and connects here,
  /// takes what every system takes.
  package static let longest = 103

  /// Places in the order in which a client tries them.
  /// - Parameters:
  ///   - option: what `--socket` says; then it is the only place.
  ///   - environment: the process's environment.
  package static func candidates(option: String?, environment: [String: String]) -> [String] {
    if let option { return [option] }
    if let named = environment["GAOXIN_SOCKET"], !named.isEmpty { return [named] }
    var places: [String] = []
    if let runtime = environment["XDG_RUNTIME_DIR"], !runtime.isEmpty {
      places.append(runtime + "/gaoxin/gaoxind.sock")
    }
    places.append("/run/gaoxin/gaoxind.sock")
    return places
  }
}
