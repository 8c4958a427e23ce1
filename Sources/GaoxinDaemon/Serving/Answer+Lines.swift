import GaoxinAPI
import Hummingbird

extension Answer {
  /// A stream of JSON lines, made piece by piece as fast as the client takes them.
  /// - Parameter next: the next lines; nil at the end. When it throws, the connection is broken off: the client sees that
  ///   the answer is not whole.
  static func lines(_ next: @escaping @Sendable () async throws -> [any Encodable & Sendable]?) -> Response {
    Response(
      status: .ok, headers: [.contentType: "application/x-ndjson", .cacheControl: "no-store"],
      body: ResponseBody { writer in
        while let values = try await next() {
          var bytes = ByteBuffer()
          for value in values {
            bytes.writeBytes(try WireCoding.encode(value))
            bytes.writeInteger(UInt8(ascii: "\n"))
          }
          try await writer.write(bytes)
        }
        try await writer.finish(nil)
      })
  }
}
