import GaoxinAPI
import Hummingbird

extension Route {
  /// What happens, line by line, from an event on.
  static let events = Route(method: .get, path: "/v1/events") { request, _, state in
    let parameters = QueryParameters(request)
    let since = try parameters.text("since").map { _ in try parameters.number("since", default: 0, in: 0...Int.max) }
    let reader = try EventReader(
      state.events, since: since, epoch: parameters.text("epoch"), follows: parameters.text("follow") != "false")
    return Response(
      status: .ok, headers: [.contentType: "application/x-ndjson", .cacheControl: "no-store"],
      body: ResponseBody { writer in
        do {
          while let events = await reader.next() {
            var bytes = ByteBuffer()
            for event in events {
              bytes.writeBytes(try WireCoding.encode(event))
              bytes.writeInteger(UInt8(ascii: "\n"))
            }
            try await writer.write(bytes)
          }
        } catch {
          await reader.end()
          throw error
        }
        await reader.end()
        try await writer.finish(nil)
      })
  }
}
