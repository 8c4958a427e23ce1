import Foundation
import NIOCore
import NIOHTTP1

/// An HTTP answer, whole.
struct HTTPAnswer: Sendable {
  let status: Int
  let body: Data
}

/// Collects the parts of one answer and closes the connection.
final class AnswerCollector: ChannelInboundHandler {
  typealias InboundIn = HTTPClientResponsePart

  /// The daemon closed the connection before its answer was whole.
  struct Unfinished: Error, CustomStringConvertible {
    let description = "it was closed in the middle of an answer"
  }

  private var promise: EventLoopPromise<HTTPAnswer>?
  private var status = 0
  private var body = Data()

  init(_ promise: EventLoopPromise<HTTPAnswer>) { self.promise = promise }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head): status = Int(head.status.code)
    case .body(let part): body.append(contentsOf: part.readableBytesView)
    case .end:
      promise?.succeed(HTTPAnswer(status: status, body: body))
      promise = nil
      context.close(promise: nil)
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    fail(Unfinished())
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    fail(error)
    context.close(promise: nil)
  }

  private func fail(_ error: any Error) {
    promise?.fail(error)
    promise = nil
  }
}
