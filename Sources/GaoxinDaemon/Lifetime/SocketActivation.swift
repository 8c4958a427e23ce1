import CSystemd
import Glibc

/// The sockets that systemd opened before it started the daemon. It keeps them: who connects while the daemon is
/// restarted waits for the next one.
package enum SocketActivation {
  /// Takes the sockets, told apart by the names that their units give them (`FileDescriptorName=`). None where the
  /// process was started otherwise.
  /// - Throws: `StartError.usage` for a socket that is none to serve on.
  package static func take() throws(StartError) -> [Listener] {
    var names: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    // The environment stays: other threads may run, and the daemon starts no programs that could take it for theirs.
    let count = sd_listen_fds_with_names(0, &names)
    guard count > 0, let names else { return [] }
    defer {
      for index in 0..<Int(count) { free(names[index]) }
      free(names)
    }
    var listeners: [Listener] = []
    for index in 0..<count {
      let name = names[Int(index)].map { String(cString: $0) } ?? ""
      listeners.append(try listener(SD_LISTEN_FDS_START + index, name: name))
    }
    return listeners
  }

  private static func listener(_ descriptor: Int32, name: String) throws(StartError) -> Listener {
    let isReadOnly: Bool
    switch name {
    case "gaoxind", "gaoxind.socket": isReadOnly = false
    case "gaoxind-read-only", "gaoxind-read-only.socket": isReadOnly = true
    default:
      throw .usage(
        "systemd passes a socket named '\(name)'; give its unit FileDescriptorName=gaoxind or gaoxind-read-only")
    }
    guard sd_is_socket_unix(descriptor, Int32(SOCK_STREAM.rawValue), 1, nil, 0) > 0, let path = path(of: descriptor)
    else {
      throw .usage("the socket '\(name)' that systemd passes is none to serve on; give its unit a ListenStream=/PATH")
    }
    return Listener(path: path, isReadOnly: isReadOnly, descriptor: descriptor)
  }

  /// The path that a Unix socket is bound to; nil where it has none.
  private static func path(of descriptor: Int32) -> String? {
    var address = sockaddr_un()
    var length = socklen_t(MemoryLayout<sockaddr_un>.size)
    let isNamed = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &length) == 0 }
    }
    guard isNamed else { return nil }
    let bytes = withUnsafeBytes(of: address.sun_path) { Array($0.prefix { $0 != 0 }) }
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }
}
