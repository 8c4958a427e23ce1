extension UnsafeBufferPointer<UInt8> {
  /// The character that begins at `index`, which moves behind it. The bytes must be valid UTF-8.
  @inline(__always)
  func nextScalar(at index: inout Int) -> UInt32 {
    let lead = UInt32(self[index])
    if lead < 0x80 {
      index += 1
      return lead
    }
    if lead < 0xE0 {
      defer { index += 2 }
      return (lead & 0x1F) << 6 | UInt32(self[index + 1] & 0x3F)
    }
    if lead < 0xF0 {
      defer { index += 3 }
      return (lead & 0x0F) << 12 | UInt32(self[index + 1] & 0x3F) << 6 | UInt32(self[index + 2] & 0x3F)
    }
    defer { index += 4 }
    return (lead & 0x07) << 18 | UInt32(self[index + 1] & 0x3F) << 12 | UInt32(self[index + 2] & 0x3F) << 6
      | UInt32(self[index + 3] & 0x3F)
  }
}
