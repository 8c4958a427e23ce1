import NIOPosix

/// A path with what looking at it led to.
struct Prepared: Sendable {
  let item: WorkLedger.Item
  let result: Result<FileResolver.Resolution, any Error>
}

/// Looks at a batch of paths on two threads.
struct BatchResolver: Sendable {
  let resolver: FileResolver
  let threads: NIOThreadPool
  let mailbox: IngestMailbox

  /// What looking at each path led to, in the order of the paths. When the loop is to end, the rest is left for the next
  /// start: what was not committed is looked at again.
  func resolve(_ items: [WorkLedger.Item]) async -> [Prepared] {
    guard !items.isEmpty else { return [] }
    let middle = items.count > 1 ? items.count / 2 : 1
    async let first = resolveOnThread(Array(items[..<middle]))
    async let second = resolveOnThread(Array(items[middle...]))
    return await first + second
  }

  private func resolveOnThread(_ items: [WorkLedger.Item]) async -> [Prepared] {
    guard !items.isEmpty else { return [] }
    do {
      return try await threads.runIfActive { [resolver, mailbox] in
        var prepared: [Prepared] = []
        for item in items {
          if mailbox.isStopping { break }
          prepared.append(
            Prepared(item: item, result: Result { try resolver.resolve(item.path, cause: item.cause) }))
        }
        return prepared
      }
    } catch {
      return items.map { Prepared(item: $0, result: .failure(error)) }
    }
  }
}
