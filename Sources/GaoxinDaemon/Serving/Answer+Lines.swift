import GaoxinAPI
import Hummingbird

extension Answer {
  /// A stream of JSON lines, made piece by piece as fast as the client takes them.
  /// - Parameters:
  ///   - next: the next lines; nil at the end. When it throws, the connection is broken off: the client sees that the
  ///     answer is not whole.
  ///   - finally: called once, at the end or when the client has gone.
  static func lines(
    _ next: @escaping @Sendable () async throws -> [any Encodable & Sendable]?,
    finally: @escaping @Sendable () async -> Void = {}
  ) -> Response {
    Response(
      status: .ok, headers: [.contentType: "application/x-ndjson", .cacheControl: "no-store"],
      body: ResponseBody { writer in
        do {
          while let values = try await next() {
            var bytes = ByteBuffer()
            for value in values {
              bytes.writeBytes(try WireCoding.encode(value))
              bytes.writeInteger(UInt8(ascii: "\n"))
            }
            try await writer.write(bytes)
          }
        } catch {
          await finally()
          throw error
        }
        await finally()
        try await writer.finish(nil)
      })
  }
}
