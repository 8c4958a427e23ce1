import CSystemd  // kinds of sockets
import Foundation
import Glibc

/// Makes room for the daemon's socket: a stale one goes, one that is in use or is no socket stays untouched.
enum SocketPlace {
  /// - Parameter path: absolute path of the socket.
  /// - Throws: `StartError.held` where a daemon answers there, `StartError.socket` where something else stands there or
  ///   its folder cannot be made.
  static func prepare(_ path: String) throws(StartError) {
    let folder = (path as NSString).deletingLastPathComponent
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o750])
    } catch {
      throw .socket(path: path, cause: "its folder cannot be made: \(error.localizedDescription)")
    }
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFSOCK else {
      throw .socket(path: path, cause: "a file that is no socket stands there; move it away, or choose another path")
    }
    if let holder = holder(of: path) { throw .held(what: "the socket '\(path)'", by: "process \(holder)") }
    guard unlink(path) == 0 else {
      throw .socket(path: path, cause: "a stale one cannot be removed: \(String(cString: strerror(errno)))")
    }
  }

  /// The process that listens on a socket; nil where none does.
  private static func holder(of path: String) -> Int32? {
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix(107)) }
    let isConnected = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
      }
    }
    guard isConnected else { return nil }
    var peer = PeerCredentials()
    var length = socklen_t(MemoryLayout<PeerCredentials>.size)
    getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &peer, &length)
    return peer.pid
  }
}
