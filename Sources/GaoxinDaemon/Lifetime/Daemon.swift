import FolderWatch
import Foundation
import Lexicon
import Logging
import NIOPosix
import NewsStorage
import ServiceLifecycle
import UnixSignals

/// The daemon, put together: what it opens, what runs in it, and how it ends.
package struct Daemon: Sendable {
  private let configuration: DaemonConfiguration
  private let environment: [String: String]
  private let logger: Logger

  package init(_ configuration: DaemonConfiguration, environment: [String: String]) {
    self.configuration = configuration
    self.environment = environment
    let isJournal = JournalLogHandler.isJournal(environment)
    LoggingSystem.bootstrap { label in
      if isJournal { return JournalLogHandler() }
      return StreamLogHandler.standardError(label: label)
    }
    var logger = Logger(label: "gaoxind")
    logger.logLevel = environment["GAOXIN_LOG_LEVEL"].flatMap { Logger.Level(rawValue: $0) } ?? .info
    self.logger = logger
  }

  /// Runs until SIGTERM or SIGINT, or until something fails.
  /// - Throws: `StartError` where it cannot start.
  package func run() async throws {
    // What the daemon makes is its own; only the socket is opened to its group.
    umask(0o077)
    let lexicon = try loadLexicon()
    let root = try openFolder()
    try makeStoreFolder()
    let lock = try StoreLock(folder: configuration.store)
    let store = try openStore()
    try SocketPlace.prepare(configuration.socket)
    let threads = NIOThreadPool(numberOfThreads: 4)
    threads.start()
    logger.info(
      "Starting", metadata: ["folder": "\(configuration.folder)", "socket": "\(configuration.socket)"])
    let analyzer = PageAnalyzer(lexicon: lexicon, readsFacts: configuration.readsFacts)
    let resolver = try makeResolver(root, store, analyzer)
    let services = try makeServices(resolver, threads)
    try await services.run()
    try await threads.shutdownGracefully()
    try store.close()
    unlink(configuration.socket)
    withExtendedLifetime(lock) { logger.info("Stopped") }
  }

  private func makeServices(
    _ resolver: FileResolver, _ threads: NIOThreadPool
  ) throws(StartError) -> ServiceGroup {
    let (root, store) = (resolver.root, resolver.store)
    let board = StatusBoard()
    let watcher = try watch(root)
    let ingest = IngestService(
      root: root, watcher: watcher, store: store, resolver: resolver,
      memory: FolderMemory(file: configuration.store + "/folder.json", path: configuration.folder),
      rescanInterval: configuration.rescanInterval, board: board, threads: threads, logger: logger)
    let state = DaemonState(
      configuration: configuration, root: root, watcher: watcher, store: store, analyzer: resolver.analyzer,
      board: board,
      mailbox: ingest.mailbox,
      threads: threads, started: ContinuousClock().now)
    let notifier = SystemdNotifier(
      mailbox: ingest.mailbox, socket: configuration.socket, environment: environment,
      statusLine: { StatusLine.text(board.now) })
    let server = HTTPService(state: state, logger: logger) {
      notifier.ready()
      logger.info("Serving", metadata: ["socket": "\(configuration.socket)"])
    }
    // Ended in reverse order: first the server takes no more questions, then ingest finishes its transaction.
    // So are they when one of them fails: ingest knows no other end.
    let keeper = StoreKeeper(store: store, board: board, mailbox: ingest.mailbox, logger: logger)
    let services: [any Service] = [ingest, keeper, server, notifier]
    var group = ServiceGroupConfiguration(
      services: services.map { .init(service: $0, failureTerminationBehavior: .gracefullyShutdownGroup) },
      gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
    group.maximumGracefulShutdownDuration = .milliseconds(800)
    return ServiceGroup(configuration: group)
  }

  private func loadLexicon() throws(StartError) -> Lexicon {
    var lexicon: Lexicon
    do { lexicon = try Lexicon.bundled() } catch { throw .lexicon(error.description) }
    guard let folder = configuration.lexicon else { return lexicon }
    for problem in lexicon.add(folder: folder) {
      logger.warning("Ignoring a line of the lexicon", metadata: ["lexicon.problem": "\(problem)"])
    }
    return lexicon
  }

  private func openFolder() throws(StartError) -> FolderRoot {
    do { return try FolderRoot.open(configuration.folder) } catch {
      throw .folder(path: configuration.folder, cause: "\(error)")
    }
  }

  private func watch(_ root: FolderRoot) throws(StartError) -> FolderWatcher {
    do {
      return try FolderWatcher(
        root: root, configuration: WatchConfiguration(pollInterval: configuration.pollInterval))
    } catch {
      throw .folder(path: configuration.folder, cause: "\(error)")
    }
  }

  private func makeResolver(
    _ root: FolderRoot, _ store: NewsStore, _ analyzer: PageAnalyzer
  ) throws(StartError) -> FileResolver {
    let journal: ReadingJournal
    do { journal = try ReadingJournal(folder: configuration.store, rules: analyzer.rules) } catch {
      throw .store(.unusable(path: configuration.store, cause: "\(error)"))
    }
    journal.markCrashes()
    return FileResolver(
      root: root, store: store, analyzer: analyzer, journal: journal, faults: FaultInjection(environment: environment),
      sizeLimit: configuration.sizeLimit)
  }

  private func makeStoreFolder() throws(StartError) {
    do {
      try FileManager.default.createDirectory(
        atPath: configuration.store, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw .store(.unusable(path: configuration.store, cause: error.localizedDescription))
    }
  }

  private func openStore() throws(StartError) -> NewsStore {
    let path = configuration.store + "/gaoxin.sqlite"
    // What an earlier version left open is closed. Where there is nothing, nothing happens.
    for file in [path, path + "-wal", path + "-shm"] { chmod(file, 0o600) }
    do { return try NewsStore.openOrBeginAnew(path: path) } catch let error as StoreError { throw .store(error) } catch
    {
      throw .store(.unusable(path: path, cause: "\(error)"))
    }
  }
}
