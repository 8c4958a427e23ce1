import ArgumentParser
import FactExtraction
import Foundation
import GaoxinAPI
import Lexicon
import NewsModel
import PageReading

/// Measures what the README promises, on this machine, and prints it. Nothing is asserted.
@main
struct Benchmark: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gaoxin-benchmark", abstract: "Measure gaoxin on generated pages, next to a small script.")

  @Option(help: "Pages of the bulk load.")
  var pages = 10_000

  @Option(help: "Repetitions of what is measured one by one.")
  var repetitions = 100

  @Option(help: "A script that indexes a folder into an SQLite file, for comparison: PYTHON-SCRIPT FOLDER FILE.")
  var baseline: String?

  func run() async throws {
    let home = "/tmp/gaoxin-benchmark-\(ProcessInfo.processInfo.processIdentifier)"
    defer { try? FileManager.default.removeItem(atPath: home) }
    try FileManager.default.createDirectory(atPath: home + "/pages", withIntermediateDirectories: true)
    let size = try writePages(home + "/pages")
    print("\(pages) pages, \(size / 1024 / 1024) MiB, \(ProcessInfo.processInfo.activeProcessorCount) cores")
    try measureReading()
    let ours = try await measureArticles(home, size)
    try await measureDaemon(home, size)
    if let baseline { try measureBaseline(baseline, home, ours) }
  }

  private func writePages(_ folder: String) throws -> Int {
    var generator = PageGenerator(seed: 20_260)
    var size = 0
    for number in 0..<pages {
      let sub = folder + "/" + String(number / 1000)
      if number % 1000 == 0 { try FileManager.default.createDirectory(atPath: sub, withIntermediateDirectories: true) }
      let data = Data(generator.page(number).utf8)
      size += data.count
      try data.write(to: URL(fileURLWithPath: "\(sub)/\(number).txt"))
    }
    return size
  }

  private func measureReading() throws {
    let reader = PageReader(lexicon: try Lexicon.bundled())
    var generator = PageGenerator(seed: 7)
    let texts = (0..<2000).map { Array(generator.page($0).utf8) }
    var articles = 0
    let took = ContinuousClock().measure {
      for text in texts {
        if case .page(let page) = reader.read(text, hint: PathHint(fileExtension: "txt")) {
          articles += page.articles.count
        }
      }
    }
    let bytes = texts.reduce(0) { $0 + $1.count }
    print("bytes to articles, one core: \(rate(Double(bytes) / 1_000_000, took)) MB/s (\(articles) articles)")
    try measureExtraction(texts, Double(bytes) / 1_000_000)
  }

  private func measureExtraction(_ texts: [[UInt8]], _ megabytes: Double) throws {
    let lexicon = try Lexicon.bundled()
    let (reader, extractor) = (PageReader(lexicon: lexicon), FactExtractor(lexicon: lexicon))
    var facts = 0
    let took = ContinuousClock().measure {
      for text in texts {
        guard case .page(let page) = reader.read(text, hint: PathHint(fileExtension: "txt")) else { continue }
        for article in page.articles { facts += extractor.extract(from: article).facts.count }
      }
    }
    print("bytes to facts, one core: \(ratio(megabytes, took.seconds)) MB/s (\(facts) facts)")
  }

  /// Loads all pages and keeps articles and index: what the script keeps.
  /// - Returns: files a second.
  private func measureArticles(_ home: String, _ size: Int) async throws -> Double {
    let options = (store: "store-articles", options: ["--no-facts"])
    let (daemon, took) = try await load("articles and index", home, size, options)
    daemon.stop()
    return Double(pages) / took.seconds
  }

  private func load(
    _ name: String, _ home: String, _ size: Int, _ options: (store: String, options: [String])
  ) async throws -> (RunningDaemon, Duration) {
    let clock = ContinuousClock()
    let start = clock.now
    let daemon = try RunningDaemon(home: home, store: options.store, options: options.options)
    try await daemon.wait()
    let took = clock.now - start
    let store = try await daemon.client.send(StatusReport.self, "/v1/status").store.bytes
    print(
      "bulk load, \(name): \(rate(Double(pages), took)) files/s, peak memory \(daemon.peakMemory) MiB, "
        + "store / text \(ratio(Double(store), Double(size)))")
    return (daemon, took)
  }

  private func measureDaemon(_ home: String, _ size: Int) async throws {
    let clock = ContinuousClock()
    let (daemon, _) = try await load("with facts", home, size, ("store", []))
    print("drop to found, idle: \(try await measureDrops(daemon, home).text)")
    print("gaoxinctl status, whole command: \(try measureCommand(daemon).text)")
    print("search, two words: \(try await measureSearch(daemon).text)")
    daemon.stop()
    let again = clock.now
    let second = try RunningDaemon(home: home)
    try await second.wait()
    print("restart with nothing changed, until current: \((clock.now - again).milliseconds) ms")
    second.stop()
  }

  private func measureDrops(_ daemon: RunningDaemon, _ home: String) async throws -> Figures {
    let clock = ContinuousClock()
    var generator = PageGenerator(seed: 99)
    var durations: [Duration] = []
    for number in 0..<repetitions {
      let outside = home + "/next.txt"
      try Data(generator.page(1_000_000 + number).utf8).write(to: URL(fileURLWithPath: outside))
      let start = clock.now
      rename(outside, "\(daemon.folder)/dropped-\(number).txt")
      while true {
        let report = try await daemon.client.send(
          SearchReport.self, "/v1/search", query: [("q", "标记\(1_000_000 + number)号"), ("limit", "1")])
        if report.total > 0 { break }
      }
      durations.append(clock.now - start)
    }
    return Figures(durations)
  }

  private func measureCommand(_ daemon: RunningDaemon) throws -> Figures {
    let clock = ContinuousClock()
    var durations: [Duration] = []
    for _ in 0..<repetitions {
      let start = clock.now
      let process = Process()
      process.executableURL = URL(fileURLWithPath: RunningDaemon.program("gaoxinctl"))
      process.arguments = ["status", "--socket", daemon.socket]
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      durations.append(clock.now - start)
    }
    return Figures(durations)
  }

  private func measureSearch(_ daemon: RunningDaemon) async throws -> Figures {
    let clock = ContinuousClock()
    var durations: [Duration] = []
    for _ in 0..<repetitions {
      let start = clock.now
      _ = try await daemon.client.send(SearchReport.self, "/v1/search", query: [("q", "量子信息 镇江高新区")])
      durations.append(clock.now - start)
    }
    return Figures(durations)
  }

  private func measureBaseline(_ script: String, _ home: String, _ ours: Double) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", script, home + "/pages", home + "/baseline.sqlite"]
    let clock = ContinuousClock()
    let took = try clock.measure {
      try process.run()
      process.waitUntilExit()
    }
    let theirs = Double(pages) / took.seconds
    print("baseline script: \(rate(Double(pages), took)) files/s; gaoxin is \(ratio(ours, theirs)) times as fast")
  }

  private func rate(_ amount: Double, _ took: Duration) -> String { String(Int((amount / took.seconds).rounded())) }

  private func ratio(_ one: Double, _ other: Double) -> String { ((one / other * 100).rounded() / 100).description }
}
