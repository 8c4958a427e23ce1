import FolderWatch
import Foundation
import GaoxinAPI
import Hummingbird

extension Route {
  /// What an operator graphs, as OpenMetrics.
  static let metrics = Route(method: .get, path: "/metrics") { _, _, state in
    let facts = try await state.ask { try $0.factCounts() }
    return Response(
      status: .ok,
      headers: [.contentType: OpenMetricsText.contentType, .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: state.metricsText(facts: facts))))
  }
}

extension DaemonState {
  /// All metrics. A further one is one line here.
  fileprivate func metricsText(facts: [String: Int]) -> String {
    var text = OpenMetricsText()
    text.gauges("gaoxin_build", "Version of the daemon; always 1.", [(["version": Version.current], 1)])
    addContent(&text, facts)
    addIngest(&text)
    addWatching(&text)
    addServing(&text)
    addProcess(&text)
    return text.finished()
  }

  private func addContent(_ text: inout OpenMetricsText, _ facts: [String: Int]) {
    let counts = board.now.counts
    text.gauges(
      "gaoxin_files", "Files by what was decided about them.",
      [
        (["state": "ingested"], Double(counts.ingested)), (["state": "skipped"], Double(counts.skipped)),
        (["state": "quarantined"], Double(counts.quarantined)), (["state": "held"], Double(counts.held)),
      ])
    text.gauge("gaoxin_articles", "Articles in the store.", Double(counts.articles))
    text.gauges(
      "gaoxin_facts", "Facts in the store by kind.",
      facts.sorted { $0.key < $1.key }.map { (["kind": $0.key], Double($0.value)) })
    text.gauge("gaoxin_store_bytes", "Size of the store with its write-ahead log.", Double(store.sizeOnDisk))
    text.gauge("gaoxin_store_disk_free_bytes", "Room that is left on the store's disk.", Double(Self.room(store.path)))
  }

  private func addIngest(_ text: inout OpenMetricsText) {
    let (board, counts) = (board.now, metrics.now)
    text.gauge("gaoxin_current", "1 where the store reflects all that is known of the folder.", board.isCurrent ? 1 : 0)
    let now = WallClock.now() / 1_000_000
    let behind = board.isCurrent ? 0 : Double(now - (board.currentAt ?? now)) / 1000
    text.gauge("gaoxin_behind_seconds", "How long ago the store last reflected all that was known.", behind)
    text.gauge(
      "gaoxin_backlog_files", "Files that are known to have changed and are not in the store yet.", Double(board.left))
    text.counter("gaoxin_stored_files", "Files whose decision was brought into the store.", counts.stored)
    text.histograms(
      "gaoxin_ingest_seconds", "From noticing a change to its commit.", [(nil, counts.ingest)])
    text.counter("gaoxin_events", "Events told to those who follow.", events.line(.alive).seq)
    let codes = Set(board.conditions.keys).sorted()
    text.gauges(
      "gaoxin_warnings", "Conditions that a person should know of; 1 while they last.",
      codes.map { (["code": $0, "severity": board.conditions[$0]?.isDegrading == true ? "degraded" : "notice"], 1) })
    text.gauge(
      "gaoxin_degraded", "1 where a condition degrades the service.",
      board.conditions.values.contains(where: \.isDegrading) ? 1 : 0)
    text.counters(
      "gaoxin_reloads", "Reloads of the configuration.",
      [(["result": "applied"], counts.reloads), (["result": "refused"], counts.refusedReloads)])
  }

  private func addWatching(_ text: inout OpenMetricsText) {
    let statistics = watcher.statistics
    text.gauge("gaoxin_watched_folders", "Folders that events are received for.", Double(statistics.watches))
    text.gauge(
      "gaoxin_polled_folders", "Parts of the tree that are looked at from time to time.", Double(watcher.polled.count))
    text.counter("gaoxin_watch_events", "Events received from the kernel.", statistics.events)
    text.counter("gaoxin_watch_overflows", "Times that the kernel's queue was full.", statistics.overflows)
    text.counters(
      "gaoxin_scans", "Orders to look through the folder or a part of it, by reason.",
      RescanReason.allCases.map { (["reason": $0.rawValue], statistics.rescans[$0] ?? 0) })
  }

  private func addServing(_ text: inout OpenMetricsText) {
    let counts = metrics.now
    let requests = counts.requests.sorted { ($0.key.route, $0.key.status) < ($1.key.route, $1.key.status) }
    text.counters(
      "gaoxin_requests", "Requests by route and status, the daemon's own signs of life among them.",
      requests.map { (["route": $0.key.route, "code": "\($0.key.status)"], $0.value) })
    text.histograms(
      "gaoxin_request_seconds", "From a request to the head of its answer.",
      counts.latencies.sorted { $0.key < $1.key }.map { (("route", $0.key), $0.value) })
  }

  private func addProcess(_ text: inout OpenMetricsText) {
    let usage = ProcessUsage.current()
    let uptime = (ContinuousClock().now - started).components
    text.gauge(
      "gaoxin_uptime_seconds", "Time since the start.", Double(uptime.seconds) + Double(uptime.attoseconds) / 1e18)
    text.gauge("gaoxin_memory_bytes", "Resident memory.", Double(usage.residentBytes))
    text.gauge("gaoxin_processor_seconds", "Processor time that was taken.", usage.processorSeconds)
    text.gauge("gaoxin_open_files", "Open file descriptors.", Double(usage.openFiles))
    text.gauge("gaoxin_threads", "Threads.", Double(usage.threads))
  }

  /// Bytes that are free for the daemon on the disk of a path.
  private static func room(_ path: String) -> Int {
    var status = statvfs()
    return statvfs(path, &status) == 0 ? Int(status.f_bavail) * Int(status.f_frsize) : 0
  }
}
