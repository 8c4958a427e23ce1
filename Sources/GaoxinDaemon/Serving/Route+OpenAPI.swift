import Foundation
import GaoxinAPI
import Hummingbird

extension Route {
  /// The description of this interface, for programs that write clients.
  static let openAPI = Route(method: .get, path: "/v1/openapi.json") { _, _, _ in
    guard let document = OpenAPIDocument.data else {
      throw Problem.notFound("the OpenAPI document was not installed with the program")
    }
    return Response(
      status: .ok, headers: [.contentType: "application/openapi+json"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: document)))
  }
}

/// The OpenAPI document, as it lies beside the program.
enum OpenAPIDocument {
  static var data: Data? {
    let program = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    let home = (program as NSString).deletingLastPathComponent
    return [home + "/gaoxin_GaoxinAPI.resources/openapi.json", home + "/../share/gaoxin/openapi.json"]
      .lazy.compactMap { FileManager.default.contents(atPath: $0) }.first
  }
}
