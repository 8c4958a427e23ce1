import Foundation
import NIOCore
import NIOHTTP1

/// Hands over the lines of one answer as they come, and closes the connection at its end.
///
/// A line is handed over on the connection's thread: while the receiver is busy with it the daemon is kept waiting.
final class LineReceiver: ChannelInboundHandler {
  typealias InboundIn = HTTPClientResponsePart

  private var promise: EventLoopPromise<HTTPAnswer>?
  private let receive: @Sendable (Data) -> Void
  private var status = 0
  private var rest = Data()

  /// - Parameters:
  ///   - promise: kept at the end of the answer. Its body is what no line end closes; all of it where the status says
  ///     that something is wrong.
  ///   - receive: takes a line, without its end.
  init(_ promise: EventLoopPromise<HTTPAnswer>, receive: @escaping @Sendable (Data) -> Void) {
    self.promise = promise
    self.receive = receive
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head): status = Int(head.status.code)
    case .body(let part):
      rest.append(contentsOf: part.readableBytesView)
      guard (200..<300).contains(status) else { return }
      var start = rest.startIndex
      while let end = rest[start...].firstIndex(of: UInt8(ascii: "\n")) {
        receive(rest[start..<end])
        start = rest.index(after: end)
      }
      rest = Data(rest[start...])
    case .end:
      promise?.succeed(HTTPAnswer(status: status, body: rest))
      promise = nil
      context.close(promise: nil)
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    fail(AnswerCollector.Unfinished())
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
