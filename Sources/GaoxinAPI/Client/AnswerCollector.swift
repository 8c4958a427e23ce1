import Foundation
import NIOCore
import NIOHTTP1

/// An HTTP answer, whole.
struct HTTPAnswer: Sendable {
  let status: Int
  let body: Data
}

/// Collects the parts of one answer, or hands over its lines as they come, and closes the connection at its end.
///
/// A line is handed over on the connection's thread: while the receiver is busy with it the daemon is kept waiting.
final class AnswerCollector: ChannelInboundHandler {
  typealias InboundIn = HTTPClientResponsePart

  /// The daemon closed the connection before its answer was whole.
  struct Unfinished: Error, CustomStringConvertible {
    let description = "it was closed in the middle of an answer"
  }

  private var promise: EventLoopPromise<HTTPAnswer>?
  private var status = 0
  private var body = Data()
  private let receive: (@Sendable (Data) -> Void)?

  /// - Parameters:
  ///   - promise: kept at the end of the answer. Where lines are handed over its body is what no line end closes; all of
  ///     it where the status says that something is wrong.
  ///   - receive: takes a line, without its end; nil where the answer is wanted whole.
  init(_ promise: EventLoopPromise<HTTPAnswer>, receive: (@Sendable (Data) -> Void)? = nil) {
    self.promise = promise
    self.receive = receive
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head): status = Int(head.status.code)
    case .body(let part):
      body.append(contentsOf: part.readableBytesView)
      if let receive, (200..<300).contains(status) { handOver(receive) }
    case .end:
      promise?.succeed(HTTPAnswer(status: status, body: body))
      promise = nil
      context.close(promise: nil)
    }
  }

  private func handOver(_ receive: (Data) -> Void) {
    var start = body.startIndex
    while let end = body[start...].firstIndex(of: UInt8(ascii: "\n")) {
      receive(body[start..<end])
      start = body.index(after: end)
    }
    body = Data(body[start...])
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
