/// A Unix socket that the daemon serves on.
package struct Listener: Hashable, Sendable {
  /// Absolute path.
  package let path: String
  /// Whether it answers questions and nothing else: what changes the state is refused, to root as to everybody.
  package let isReadOnly: Bool
  /// The open socket that systemd passes; nil where the daemon makes it.
  package let descriptor: Int32?

  /// A socket that the daemon makes.
  package init(path: String, isReadOnly: Bool = false) {
    self.init(path: path, isReadOnly: isReadOnly, descriptor: nil)
  }

  init(path: String, isReadOnly: Bool, descriptor: Int32?) {
    self.path = path
    self.isReadOnly = isReadOnly
    self.descriptor = descriptor
  }
}
