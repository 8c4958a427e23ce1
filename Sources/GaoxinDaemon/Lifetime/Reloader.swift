import FolderWatch
import GaoxinAPI
import Lexicon
import Logging
import Synchronization

/// Reads the configuration and the word lists again while the daemon runs. All that they say is put into force, or
/// nothing: what is wrong anywhere leaves everything as it was.
final class Reloader: Sendable {
  private struct State {
    var configuration: DaemonConfiguration
    var lexicon: Lexicon
  }

  private let source: ConfigurationSource
  private let settings: LiveSettings
  private let watcher: FolderWatcher
  private let mailbox: IngestMailbox
  private let metrics: MetricsRecorder
  private let logger: Logger
  private let state: Mutex<State>

  /// - Parameters:
  ///   - current: the configuration in force.
  ///   - lexicon: the words in force.
  init(
    source: ConfigurationSource, current: DaemonConfiguration, lexicon: Lexicon, settings: LiveSettings,
    watcher: FolderWatcher, mailbox: IngestMailbox, metrics: MetricsRecorder, logger: Logger
  ) {
    self.source = source
    self.settings = settings
    self.watcher = watcher
    self.mailbox = mailbox
    self.metrics = metrics
    self.logger = logger
    state = Mutex(State(configuration: current, lexicon: lexicon))
  }

  /// Reads, checks, and puts into force. One at a time. Blocking: reads the disk.
  /// - Returns: what has changed; pages that other rules read are read again afterwards.
  /// - Throws: `StartError` with what is wrong; then nothing has changed.
  func reload() throws(StartError) -> ReloadReport {
    do {
      let report = try state.withLock { state throws(StartError) in
        SystemdNotifier.reloading()
        defer { SystemdNotifier.reloaded() }
        let wanted = try source.read()
        let (lexicon, problems) = try LexiconReader.read(wanted.lexicon)
        if let problem = problems.first {
          throw .lexicon(problems.count == 1 ? "\(problem)" : "\(problem) (and \(problems.count - 1) more)")
        }
        return apply(wanted, lexicon, to: &state)
      }
      metrics.record { $0.reloads += 1 }
      logger.notice(.reloaded, "Reloaded: \(report.summary)")
      return report
    } catch {
      metrics.record { $0.refusedReloads += 1 }
      logger.error(.reloadRefused, "Not reloaded: \(error)")
      throw error
    }
  }

  private func apply(_ wanted: DaemonConfiguration, _ lexicon: Lexicon, to state: inout State) -> ReloadReport {
    let former = settings.now
    let next = ReadingSettings(wanted, lexicon)
    settings.replace(by: next)
    watcher.setPollInterval(wanted.pollInterval)
    var report = ReloadReport(
      changed: [], needsRestart: [], words: [], rereads: next.analyzer.rules != former.analyzer.rules)
    for (before, after) in zip(state.configuration.options, wanted.options) where before.value != after.value {
      let change = ReloadReport.Change(option: before.name, before: before.value, after: after.value)
      if before.needsRestart { report.needsRestart.append(change) } else { report.changed.append(change) }
    }
    report.words = Self.differences(of: lexicon, from: state.lexicon)
    // What needs a restart is told again and again until there is one.
    state.configuration = wanted.keepingPlaces(of: state.configuration)
    state.lexicon = lexicon
    if report.rereads || next.sizeLimit != former.sizeLimit || next.rescanInterval != former.rescanInterval {
      _ = mailbox.post(.rescan)
    }
    return report
  }

  private static func differences(of lexicon: Lexicon, from former: Lexicon) -> [ReloadReport.Words] {
    Set(lexicon.tables.keys).union(former.tables.keys).sorted().compactMap { name in
      let (rows, before) = (Set(lexicon.table(name).rows), Set(former.table(name).rows))
      guard rows != before else { return nil }
      return ReloadReport.Words(
        table: name, added: rows.subtracting(before).count, removed: before.subtracting(rows).count)
    }
  }
}
