import Glibc

/// An iconv descriptor that tells which characters the codes of an encoding stand for.
final class CodeConverter {
  private let descriptor: iconv_t

  /// Nil where iconv does not know the encoding.
  init?(from name: String) {
    guard let descriptor = iconv_open("UTF-32LE", name), descriptor != iconv_t(bitPattern: -1) else { return nil }
    self.descriptor = descriptor
  }

  deinit { iconv_close(descriptor) }

  /// The one character that each code stands for, 0 where it stands for none.
  ///
  /// The codes must not be ones that stand for two characters.
  /// - Parameter width: number of bytes of every code.
  func scalars(of codes: [Int], width: Int) -> [UInt32] {
    var input = codes.flatMap { code in
      (0..<width).map { CChar(truncatingIfNeeded: code >> (8 * (width - 1 - $0))) }
    }
    var output = [CChar](repeating: 0, count: codes.count * 4 + 16)
    // Where in the output the character of a code begins; nil for the codes that iconv stops at.
    var offsets = [Int?](repeating: nil, count: codes.count)
    input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        var from = source.baseAddress
        var to = target.baseAddress
        var fromLeft = source.count
        var toLeft = target.count
        while fromLeft > 0 {
          let first = (source.count - fromLeft) / width
          let start = target.count - toLeft
          iconv(descriptor, &from, &fromLeft, &to, &toLeft)
          // What is held back until the next character comes is asked for.
          iconv(descriptor, nil, nil, &to, &toLeft)
          let count = (target.count - toLeft - start) / 4
          for position in 0..<min(count, codes.count - first) { offsets[first + position] = start + 4 * position }
          guard fromLeft > 0 else { break }
          let next = (first + count + 1) * width
          guard next <= source.count else { break }
          from = source.baseAddress.map { $0 + next }
          fromLeft = source.count - next
        }
      }
    }
    return offsets.map { offset in
      guard let offset else { return 0 }
      return output[offset..<offset + 4].reversed().reduce(0) { $0 << 8 | UInt32(UInt8(bitPattern: $1)) }
    }
  }
}
