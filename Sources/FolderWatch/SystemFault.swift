import Glibc

/// A system call that failed, with whose fault it is.
package struct SystemFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// The `errno`.
  package let code: Int32
  /// What was tried, for people: "open", "read", "list".
  package let operation: String

  package init(code: Int32, operation: String) {
    self.code = code
    self.operation = operation
  }

  /// The machine's trouble and not this file's: it passes without any change of the file, so the file is tried again
  /// and never put into quarantine.
  package var isEnvironmental: Bool {
    switch code {
    case ENOSPC, EDQUOT, EMFILE, ENFILE, ENOMEM, ENOBUFS, EIO, EAGAIN, EINTR, EBUSY, EROFS, ESTALE, ETIMEDOUT, ENOTCONN,
      EHOSTDOWN,
      EHOSTUNREACH, ENETDOWN, ENETUNREACH, ECONNRESET, ECONNREFUSED, ENODEV, ENXIO, ENOLINK, EREMOTEIO, ESHUTDOWN:
      true
    default: false
    }
  }

  /// Nothing is there (any more): not a fault but an answer.
  var meansVanished: Bool {
    // ELOOP: a folder above was replaced by a symbolic link; EXDEV: the path would lead out of the folder. Nothing is
    // there for us.
    code == ENOENT || code == ENOTDIR || code == ELOOP || code == EXDEV
  }

  package var description: String {
    "\(operation): \(String(cString: strerror(code))) (errno \(code))"
  }
}
