/// The bytes of a file as they stood at one moment.
package struct FileContent: Sendable {
  package let bytes: [UInt8]
  /// Equal before and after the bytes were read.
  package let status: FileStatus
  /// ``WallClock/now()`` before the first look.
  package let lookedAt: Int64
}
