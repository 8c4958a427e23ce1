import FolderWatch
import Foundation
import Synchronization

/// Which folder the store was built from, kept beside the store: where another one stands at the path, also after a
/// restart, its missing files are no deletes.
final class FolderMemory: Sendable {
  private struct Note: Codable {
    let path: String
    let device: UInt64
    let inode: UInt64
  }

  private let file: String
  private let path: String
  private let known: Mutex<FileIdentity?>

  /// - Parameters:
  ///   - file: where it is kept.
  ///   - path: the folder as configured. What is known of another path does not count: whoever configures another folder
  ///     wants its files and no others.
  init(file: String, path: String) {
    self.file = file
    self.path = path
    let data = FileManager.default.contents(atPath: file) ?? Data()
    let note = try? JSONDecoder().decode(Note.self, from: data)
    let isSame = note?.path == path
    known = Mutex(isSame ? note.map { FileIdentity(device: $0.device, inode: $0.inode) } : nil)
  }

  /// The folder that is taken for the right one; nil where none is known.
  var identity: FileIdentity? {
    get { known.withLock { $0 } }
    set {
      known.withLock { $0 = newValue }
      guard let newValue else { return }
      // Where it cannot be written, the next start is more careful than it need be.
      let data = try? JSONEncoder().encode(Note(path: path, device: newValue.device, inode: newValue.inode))
      try? data?.write(to: URL(fileURLWithPath: file), options: .atomic)
    }
  }
}
