import Foundation

/// A folder of pages, a place for the store and a place for sockets, all under one short temporary path.
final class Sandbox {
  /// Holds all of it.
  let home: String
  /// The watched folder.
  let pages: String
  /// The store's folder; made by the daemon.
  let store: String
  /// The daemon's socket.
  let socket: String

  init() throws {
    var template = Array("/tmp/gaoxin.XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw SystemFailure("mkdtemp") }
    home = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    pages = home + "/pages"
    store = home + "/store"
    socket = home + "/gaoxind.sock"
    try FileManager.default.createDirectory(atPath: pages, withIntermediateDirectories: false)
  }

  deinit {
    // What a test made unreadable or immovable goes too: root may remove it, and so may the owner after this.
    chmod(pages, 0o700)
    try? FileManager.default.removeItem(atPath: home)
  }

  /// Absolute path of something in the watched folder.
  func path(_ name: String) -> String { pages + "/" + name }

  /// Writes a page in place: opens, writes, closes.
  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  /// Writes bytes in place.
  func write(_ bytes: [UInt8], to name: String) throws { try Self.write(bytes, toPath: path(name)) }

  /// Writes beside the folder and renames in, as careful programs do.
  func drop(_ text: String, as name: String) throws {
    let draft = home + "/draft-\(UUID().uuidString)"
    try Self.write(Array(text.utf8), toPath: draft)
    try Self.rename(draft, to: path(name))
  }

  /// Writes bytes to any path.
  static func write(_ bytes: [UInt8], toPath path: String) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw SystemFailure("open \(path)") }
    defer { close(file) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      guard count > 0 else { throw SystemFailure("write \(path)") }
      rest = rest.dropFirst(count)
    }
  }

  /// Makes a folder with those above it.
  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(atPath: path(name), withIntermediateDirectories: true)
  }

  /// Renames within the watched folder.
  func rename(_ old: String, to new: String) throws { try Self.rename(path(old), to: path(new)) }

  /// Renames any path, replacing what stands at the new one.
  static func rename(_ old: String, to new: String) throws {
    guard Glibc.rename(old, new) == 0 else { throw SystemFailure("rename \(old) to \(new)") }
  }

  /// Removes a file, or a folder with all that is in it.
  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path(name)) }

  /// Sets the time of the last change of a file's bytes.
  func setModified(_ name: String, seconds: Int, nanoseconds: Int = 0) throws {
    let time = timespec(tv_sec: seconds, tv_nsec: nanoseconds)
    guard utimensat(AT_FDCWD, path(name), [time, time], 0) == 0 else { throw SystemFailure("utimensat \(name)") }
  }
}
