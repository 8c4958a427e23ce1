import Foundation

/// An HTTP answer as it came over the wire.
struct HTTPReply {
  let status: Int
  /// Names in lower case.
  let headers: [String: String]
  let body: Data

  /// The body as JSON.
  var json: Any { get throws { try JSONSerialization.jsonObject(with: body) } }
}
