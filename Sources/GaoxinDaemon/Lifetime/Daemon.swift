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
  private let source: ConfigurationSource
  private let configuration: DaemonConfiguration
  private let environment: [String: String]
  private let logger: Logger

  /// Reads the configuration and sets up the log.
  /// - Throws: `StartError` where the configuration cannot be used.
  package init(_ source: ConfigurationSource, environment: [String: String]) throws(StartError) {
    self.source = source
    configuration = try source.read()
    self.environment = environment
    logger = DaemonLog.start(environment)
  }

  /// Runs until SIGTERM or SIGINT, or until something fails.
  /// - Throws: `StartError` where it cannot start.
  package func run() async throws {
    // What the daemon makes is its own; only the socket is opened to its group.
    umask(0o077)
    let (lexicon, problems) = try LexiconReader.read(configuration.lexicon)
    for problem in problems {
      logger.warning(.lexiconProblem, "Ignoring a line of the lexicon: \(problem)", ["path": "\(problem.file)"])
    }
    let root = try openFolder()
    try makeStoreFolder()
    let lock = try StoreLock(folder: configuration.store)
    let store = try openStore()
    let made = configuration.listeners.filter { $0.descriptor == nil }
    for listener in made { try SocketPlace.prepare(listener.path) }
    let threads = NIOThreadPool(numberOfThreads: 4)
    threads.start()
    logger.info(.starting, "Watching \(configuration.folder)", ["folder": "\(configuration.folder)"])
    let resolver = try makeResolver(root, store, LiveSettings(ReadingSettings(configuration, lexicon)))
    let map = MapKeeper(
      store: store, threads: threads, settings: resolver.settings, folder: configuration.store)
    let (services, events) = try makeServices(resolver, lexicon, threads, map)
    try await services.run()
    events.close()
    try await threads.shutdownGracefully()
    try store.close()
    // Those of systemd stay: who connects now waits for the next daemon.
    for listener in made { unlink(listener.path) }
    withExtendedLifetime(lock) { logger.info(.stopped, "Stopped") }
  }

  private func makeServices(
    _ resolver: FileResolver, _ lexicon: Lexicon, _ threads: NIOThreadPool, _ map: MapKeeper
  ) throws(StartError) -> (ServiceGroup, EventLog) {
    let (root, store) = (resolver.root, resolver.store)
    let events = EventLog(
      file: configuration.store + "/events.ndjson", capacity: resolver.faults.eventCapacity(else: 8192))
    let board = StatusBoard(events: events)
    let metrics = MetricsRecorder()
    let watcher = try watch(root)
    let ingest = IngestService(
      root: root, watcher: watcher, store: store, resolver: resolver,
      memory: FolderMemory(file: configuration.store + "/folder.json", path: configuration.folder), events: events,
      board: board, metrics: metrics, threads: threads, logger: logger)
    let reloader = Reloader(
      source: source, current: configuration, lexicon: lexicon, settings: resolver.settings, watcher: watcher,
      mailbox: ingest.mailbox, metrics: metrics, logger: logger)
    let state = DaemonState(
      configuration: configuration, root: root, watcher: watcher, store: store, settings: resolver.settings,
      reloader: reloader, metrics: metrics, board: board, events: events, mailbox: ingest.mailbox, map: map,
      threads: threads, started: ContinuousClock().now)
    let notifier = SystemdNotifier(
      mailbox: ingest.mailbox, socket: configuration.socket, environment: environment,
      statusLine: { StatusLine.text(board.now) })
    let server = HTTPService(state: state, logger: logger) {
      notifier.ready()
      logger.info(.serving, "Serving on \(configuration.socket)", ["socket": "\(configuration.socket)"])
    }
    // Ended in reverse order: first the server takes no more questions, then ingest finishes its transaction.
    // So are they when one of them fails: ingest knows no other end.
    let keeper = StoreKeeper(store: store, map: map, board: board, mailbox: ingest.mailbox, logger: logger)
    let reloads = ReloadService(reloader: reloader, threads: threads)
    let reporter = EventReporter(events: events, board: board, logger: logger)
    let mapMaker = MapService(keeper: map, store: store, board: board, logger: logger)
    let services: [any Service] = [ingest, keeper, mapMaker, server, reloads, reporter, notifier]
    var group = ServiceGroupConfiguration(
      services: services.map { .init(service: $0, failureTerminationBehavior: .gracefullyShutdownGroup) },
      gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
    group.maximumGracefulShutdownDuration = .milliseconds(800)
    return (ServiceGroup(configuration: group), events)
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
    _ root: FolderRoot, _ store: NewsStore, _ settings: LiveSettings
  ) throws(StartError) -> FileResolver {
    let journal: ReadingJournal
    do { journal = try ReadingJournal(folder: configuration.store, rules: settings.now.analyzer.rules) } catch {
      throw .store(.unusable(path: configuration.store, cause: "\(error)"))
    }
    journal.markCrashes()
    return FileResolver(
      root: root, store: store, settings: settings, journal: journal, faults: FaultInjection(environment: environment))
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
