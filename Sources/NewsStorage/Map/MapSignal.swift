/// Says that the map has something to make anew; several times are told as one.
package struct MapSignal: Sendable {
  package let changes: AsyncStream<Void>
  private let continuation: AsyncStream<Void>.Continuation

  init() { (changes, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1)) }

  /// Says it.
  package func ring() { continuation.yield() }
}
