import Glibc

extension FolderRoot {
  /// Reads the file at `path`: looks, reads, looks again. Never blocks on a FIFO or device and never follows a symbolic
  /// link.
  ///
  /// - Parameter limit: The greatest size in bytes that is read.
  package func read(_ path: RelativePath, limit: Int) -> ReadOutcome {
    read(path, limit: limit) { _ in }
  }

  /// The steps of reading after which the world may change.
  enum ReadStep {
    case looked
    case opened
    case read
  }

  /// `after` is called between the steps, for tests of what happens then.
  func read(_ path: RelativePath, limit: Int, after: (ReadStep) -> Void) -> ReadOutcome {
    switch look(at: path) {
    case .directory: return .notRegular(nil)
    case .special(let kind): return .notRegular(kind)
    case .vanished: return .vanished
    case .unreadable(let fault): return .unreadable(fault)
    case .file: after(.looked)
    }
    // Between the look and here something else may stand there: O_NONBLOCK keeps a FIFO from waiting, and the type is
    // asked again.
    do throws(SystemFault) {
      let lookedAt = WallClock.now()
      let file = try openBeneath(path, flags: O_RDONLY | O_NONBLOCK | O_NOCTTY)
      let before = try file.status()
      switch FileKind(mode: before.st_mode) {
      case .regular: break
      case .directory: return .notRegular(nil)
      case .special(let kind): return .notRegular(kind)
      }
      let status = FileStatus(before)
      guard status.signature.size <= limit else { return .tooLarge(size: status.signature.size) }
      after(.opened)
      let bytes = try Self.readAll(file, size: Int(status.signature.size))
      after(.read)
      let final = FileStatus(try file.status())
      guard let bytes, final.signature == status.signature else { return .changedWhileReading }
      return .content(FileContent(bytes: bytes, status: final, lookedAt: lookedAt))
    } catch {
      return error.meansVanished ? .vanished : .unreadable(error)
    }
  }

  /// Exactly `size` bytes, or nil where the file ends earlier or goes on.
  private static func readAll(_ file: borrowing Descriptor, size: Int) throws(SystemFault) -> [UInt8]? {
    let number = file.number
    var fault: SystemFault?
    // One byte more than expected, to see the end.
    let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      while count < size + 1 {
        let free = UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: buffer[count..<(size + 1)]))
        let got = Glibc.read(number, free.baseAddress, free.count)
        if got == 0 { return }
        if got > 0 {
          count += got
        } else if errno != EINTR {
          fault = SystemFault(code: errno, operation: "read")
          return
        }
      }
    }
    if let fault { throw fault }
    return bytes.count == size ? bytes : nil
  }
}
