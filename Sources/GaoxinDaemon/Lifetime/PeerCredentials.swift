/// Who is at the other end of a Unix socket, as the kernel tells with `SO_PEERCRED`. Laid out as C's `struct ucred`.
struct PeerCredentials: Sendable {
  var pid: Int32 = 0
  var uid: UInt32 = 0
  var gid: UInt32 = 0
}
