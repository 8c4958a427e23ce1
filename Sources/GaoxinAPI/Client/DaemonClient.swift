import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix

/// Asks the daemon over its Unix socket.
package struct DaemonClient: Sendable {
  /// Places where the socket may be, tried in order.
  package let sockets: [String]

  package init(sockets: [String]) { self.sockets = sockets }

  /// The answer to a request, decoded.
  /// - Parameters:
  ///   - type: what is expected.
  ///   - path: the route with its parts percent-encoded.
  ///   - method: HTTP method.
  ///   - query: names and values, not encoded.
  package func send<Answer: Decodable>(
    _ type: Answer.Type, _ path: String, method: HTTPMethod = .GET, query: [(String, String?)] = []
  ) async throws(ClientError) -> Answer {
    let (socket, data) = try await raw(path, method: method, query: query)
    do { return try WireCoding.decode(type, from: data) } catch {
      throw .badAnswer(socket: socket, cause: String(describing: error))
    }
  }

  /// The bytes of an answer, and the socket they came from.
  package func raw(
    _ path: String, method: HTTPMethod = .GET, query: [(String, String?)] = []
  ) async throws(ClientError) -> (socket: String, data: Data) {
    try await exchange(path, method, query) { AnswerCollector($0) }
  }

  /// Asks for an answer that comes line by line.
  /// - Parameter receive: takes each line, without its end, on the connection's thread.
  package func lines(
    _ path: String, method: HTTPMethod = .GET, query: [(String, String?)] = [],
    receive: @escaping @Sendable (Data) -> Void
  ) async throws(ClientError) {
    _ = try await exchange(path, method, query) { AnswerCollector($0, receive: receive) }
  }

  private func exchange(
    _ path: String, _ method: HTTPMethod, _ query: [(String, String?)],
    _ makeReader: @escaping @Sendable (EventLoopPromise<HTTPAnswer>) -> any ChannelHandler
  ) async throws(ClientError) -> (socket: String, data: Data) {
    let target = path + DaemonClient.encode(query)
    for socket in sockets {
      guard let channel = try await connect(socket) else { continue }
      let answer = try await exchange(channel, method, target, socket, makeReader)
      if (200..<300).contains(answer.status) { return (socket, answer.body) }
      do { throw ClientError.problem(try WireCoding.decode(Problem.self, from: answer.body)) } catch let problem
        as ClientError
      {
        throw problem
      } catch {
        throw .badAnswer(socket: socket, cause: "HTTP status \(answer.status)")
      }
    }
    throw .notReachable(tried: sockets)
  }

  /// Percent-encodes bytes as one or more parts of a route; slashes stay.
  package static func encode(pathBytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var encoded: [UInt8] = []
    for byte in pathBytes {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E, 0x2F: encoded.append(byte)
      default: encoded += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }

  private static func encode(_ query: [(String, String?)]) -> String {
    let pairs = query.compactMap { name, value in
      value.map { name + "=" + encode(pathBytes: $0.utf8).replacingOccurrences(of: "/", with: "%2F") }
    }
    return pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&")
  }

  /// A connection; nil where nothing listens.
  private func connect(_ socket: String) async throws(ClientError) -> (any Channel)? {
    guard socket.utf8.count <= SocketPath.longest else {
      throw .badAnswer(socket: socket, cause: "a socket's path has \(SocketPath.longest) bytes at most")
    }
    do {
      return try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
        .channelInitializer { channel in
          channel.eventLoop.makeCompletedFuture {
            try channel.pipeline.syncOperations.addHTTPClientHandlers()
          }
        }
        .connect(unixDomainSocketPath: socket).get()
    } catch let error as IOError where error.errnoCode == EACCES || error.errnoCode == EPERM {
      throw .notPermitted(socket: socket)
    } catch { return nil }
  }

  private func exchange(
    _ channel: any Channel, _ method: HTTPMethod, _ target: String, _ socket: String,
    _ makeReader: @escaping @Sendable (EventLoopPromise<HTTPAnswer>) -> any ChannelHandler
  ) async throws(ClientError) -> HTTPAnswer {
    let answer = channel.eventLoop.makePromise(of: HTTPAnswer.self)
    do {
      try await channel.eventLoop.submit {
        try channel.pipeline.syncOperations.addHandler(makeReader(answer))
        var head = HTTPRequestHead(version: .http1_1, method: method, uri: target)
        head.headers.add(name: "host", value: "gaoxin")
        head.headers.add(name: "connection", value: "close")
        channel.write(HTTPClientRequestPart.head(head), promise: nil)
        channel.writeAndFlush(HTTPClientRequestPart.end(nil), promise: nil)
      }.get()
      return try await answer.futureResult.get()
    } catch {
      throw .broken(socket: socket, cause: String(describing: error))
    }
  }
}
