/// A path below the watched folder, as the bytes that the file system has.
///
/// Names on Linux are bytes without NUL and "/", not text: GBK names, NFC and NFD twins and broken UTF-8 all occur in
/// old archives. So bytes are the identity, and ``display`` is what people see. The root itself is the empty path.
package struct RelativePath: Hashable, Sendable {
  /// The components, joined by "/"; neither a leading nor a trailing "/". Empty for the root.
  package let bytes: [UInt8]

  /// The watched folder itself.
  package static let root = RelativePath(unchecked: [])

  /// The longest path that a system call takes (PATH_MAX counts the closing NUL).
  package static let longest = 4095

  private static let slash = UInt8(ascii: "/")

  init(unchecked bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Nil for what is no normal path below a folder: a leading, trailing or double "/", a component "." or "..", a NUL,
  /// or more than ``longest`` bytes.
  package init?(bytes: some Collection<UInt8>) {
    let bytes = Array(bytes)
    guard bytes.count <= Self.longest, !bytes.contains(0) else { return nil }
    if !bytes.isEmpty {
      for component in bytes.split(separator: Self.slash, omittingEmptySubsequences: false) {
        if component.isEmpty || component.elementsEqual(".".utf8) || component.elementsEqual("..".utf8) { return nil }
      }
    }
    self.bytes = bytes
  }

  /// The path with the UTF-8 bytes of `string`; nil as for ``init(bytes:)``.
  package init?(_ string: String) {
    self.init(bytes: string.utf8)
  }

  package var isRoot: Bool { bytes.isEmpty }

  /// The last component; empty for the root.
  package var name: ArraySlice<UInt8> {
    guard let cut = bytes.lastIndex(of: Self.slash) else { return bytes[...] }
    return bytes[(cut + 1)...]
  }

  /// The folder that holds this path; nil for the root.
  package var parent: RelativePath? {
    if isRoot { return nil }
    guard let cut = bytes.lastIndex(of: Self.slash) else { return .root }
    return RelativePath(unchecked: Array(bytes[..<cut]))
  }

  /// The components from the top down; none for the root.
  package var components: [ArraySlice<UInt8>] {
    bytes.split(separator: Self.slash)
  }

  /// The entry `name` of the folder at this path. `name` is one valid component, as a directory listing or an event
  /// gives it.
  package func appending(_ name: some Collection<UInt8>) -> RelativePath {
    if isRoot { return RelativePath(unchecked: Array(name)) }
    var joined: [UInt8] = []
    joined.reserveCapacity(bytes.count + 1 + name.count)
    joined.append(contentsOf: bytes)
    joined.append(Self.slash)
    joined.append(contentsOf: name)
    return RelativePath(unchecked: joined)
  }

  /// Whether this path is `ancestor` or lies below it.
  package func isAtOrBelow(_ ancestor: RelativePath) -> Bool {
    if ancestor.isRoot { return true }
    guard bytes.count >= ancestor.bytes.count, bytes.starts(with: ancestor.bytes) else { return false }
    return bytes.count == ancestor.bytes.count || bytes[ancestor.bytes.count] == Self.slash
  }

  /// The deepest folder that both paths are at or below.
  package func commonAncestor(with other: RelativePath) -> RelativePath {
    if isAtOrBelow(other) { return other }
    var candidate = self
    while !other.isAtOrBelow(candidate), let parent = candidate.parent { candidate = parent }
    return candidate
  }

  /// Calls `body` with the path as a C string; "." for the root.
  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: max(bytes.count, 1) + 1) { buffer in
      if isRoot {
        buffer[0] = CChar(UInt8(ascii: "."))
        buffer[1] = 0
      } else {
        for (index, byte) in bytes.enumerated() { buffer[index] = CChar(bitPattern: byte) }
        buffer[bytes.count] = 0
      }
      guard let start = buffer.baseAddress else { preconditionFailure("a temporary allocation has an address") }
      return body(UnsafePointer(start))
    }
  }
}

/// By bytes, so a folder stands directly before what it holds only when nothing sorts between; enough for a stable
/// order.
extension RelativePath: Comparable {
  package static func < (left: RelativePath, right: RelativePath) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}
