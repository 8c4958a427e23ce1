import Foundation
import GaoxinAPI
import Hummingbird

/// Makes responses.
enum Answer {
  /// A JSON answer.
  static func json(
    _ value: some Encodable, status: HTTPResponse.Status = .ok, type: String = "application/json"
  ) throws -> Response {
    var data = try WireCoding.encode(value)
    data.append(UInt8(ascii: "\n"))
    return Response(
      status: status, headers: [.contentType: type, .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: data)))
  }

  /// An error, as `application/problem+json`.
  static func problem(_ problem: Problem) throws -> Response {
    try json(problem, status: .init(code: problem.status), type: "application/problem+json")
  }
}

extension Problem {
  /// Nothing is there.
  static func notFound(_ detail: String) -> Problem {
    Problem(type: "urn:gaoxin:not-found", title: "Not found", status: 404, detail: detail)
  }

  /// The request cannot be understood.
  static func badRequest(_ detail: String, type: String = "urn:gaoxin:bad-request") -> Problem {
    Problem(type: type, title: "Bad request", status: 400, detail: detail)
  }
}
