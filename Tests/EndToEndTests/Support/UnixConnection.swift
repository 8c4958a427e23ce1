import Foundation

/// A connection to a Unix socket that says exactly what the test wants, be it HTTP or not.
final class UnixConnection {
  private let descriptor: Int32

  init(_ path: String) throws {
    descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { throw SystemFailure("socket") }
    var patience = timeval(tv_sec: Int(SpawnedProcess.patience / 1000), tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    guard UnixAddress.with(path, { connect(descriptor, $0, $1) }) == 0 else {
      defer { close(descriptor) }
      throw SystemFailure("connect \(path)")
    }
  }

  deinit { close(descriptor) }

  /// Sends as much as the other end takes before it closes the connection.
  func send(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Says that nothing more will be sent.
  func shutDown() { shutdown(descriptor, Int32(SHUT_WR)) }

  /// Reads until the other end closes the connection.
  func readToEnd() throws -> Data { try read { _ in false } }

  /// Reads until it is enough, or the other end closes the connection.
  private func read(until isEnough: (Data) -> Bool) throws -> Data {
    var data = Data()
    var bytes = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = recv(descriptor, &bytes, bytes.count, 0)
      if count < 0, errno == EINTR { continue }
      // A reset is an end too: the answer may stand before it.
      if count == 0 || errno == ECONNRESET && count < 0 { return data }
      guard count > 0 else { throw SystemFailure("recv after \(data.count) bytes") }
      data.append(contentsOf: bytes.prefix(count))
      if isEnough(data) { return data }
    }
  }

  /// Sends one request, reads one answer.
  static func ask(_ socket: String, _ method: String, _ target: String, headers: String = "") throws -> HTTPReply {
    let connection = try UnixConnection(socket)
    connection.send("\(method) \(target) HTTP/1.1\r\nhost: gaoxin\r\nconnection: close\r\n\(headers)\r\n")
    return try connection.readReply()
  }

  /// Reads one answer whose head tells the length of its body, and not a byte more where the other end waits.
  func readReply() throws -> HTTPReply {
    try Self.reply(
      try read { data in
        guard let reply = try? Self.reply(data), let length = reply.headers["content-length"] else { return false }
        return Int(length).map { reply.body.count >= $0 } ?? false
      })
  }

  /// Takes an answer apart.
  static func reply(_ data: Data) throws -> HTTPReply {
    guard let end = data.range(of: Data("\r\n\r\n".utf8)) else {
      throw TestFailure("no HTTP answer: '\(String(decoding: data.prefix(200), as: UTF8.self))'")
    }
    let lines = String(decoding: data[..<end.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
    let words = lines[0].split(separator: " ")
    guard words.count > 1, let status = Int(words[1]) else { throw TestFailure("no HTTP status: '\(lines[0])'") }
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      headers[parts[0].lowercased()] = parts.count > 1 ? parts[1].trimmingCharacters(in: .whitespaces) : ""
    }
    let body = data[end.upperBound...]
    let isChunked = headers["transfer-encoding"] == "chunked"
    return HTTPReply(status: status, headers: headers, body: isChunked ? try joined(body) : body)
  }

  /// Puts a body together that came in chunks.
  private static func joined(_ body: Data) throws -> Data {
    var joined = Data()
    var rest = body
    while let end = rest.range(of: Data("\r\n".utf8)) {
      guard let size = Int(String(decoding: rest[..<end.lowerBound], as: UTF8.self), radix: 16) else { break }
      if size == 0 { return joined }
      joined += rest[end.upperBound...].prefix(size)
      rest = rest[end.upperBound...].dropFirst(size + 2)
    }
    throw TestFailure("the answer ends in the middle of a chunk")
  }
}
