import ArgumentParser
import Foundation
import GaoxinAPI
import GaoxinDaemon

/// `gaoxind` — watches a folder of newspaper pages and answers questions about them.
@main
struct GaoxinDaemonCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gaoxind",
    abstract: "Watch a folder of newspaper pages and answer questions about them on a Unix socket.",
    discussion: """
      Options come from the command line, then from the environment (GAOXIN_FOLDER, GAOXIN_STORE …), then from the \
      configuration file. The daemon runs in the foreground, never opens the network, and never writes to the folder.

      Exit codes: 0 stopped, 64 usage, 66 folder missing, 70 a file took too long to be read (start it again), 73 store \
      or socket unusable, 75 in use by another daemon, 78 configuration.
      """,
    version: Version.current)

  @Option(help: "The folder to watch.")
  var folder: String?

  @Option(help: "A folder for the store; it must lie outside the watched one.")
  var store: String?

  @Option(help: "The Unix socket to serve on (103 bytes at most).")
  var socket: String?

  @Option(help: "A second socket that answers questions and changes nothing, to be forwarded elsewhere.")
  var readOnlySocket: String?

  @Option(help: "A folder with word lists of your own (TSV).")
  var lexicon: String?

  @Flag(help: "Read no facts: articles and search alone, several times as fast.")
  var noFacts = false

  @Option(help: "A configuration file (YAML).")
  var config: String?

  @Flag(help: "Check the options, print them as a configuration file, and leave.")
  var checkConfig = false

  func run() async throws {
    do {
      let environment = ProcessInfo.processInfo.environment
      let options = DaemonOptions(
        folder: folder, store: store, socket: socket, readOnlySocket: readOnlySocket, lexicon: lexicon,
        facts: noFacts ? false : nil)
      let source = ConfigurationSource(
        commandLine: options, file: config, environment: environment, inherited: try SocketActivation.take())
      if checkConfig {
        print(try source.read())
      } else {
        try await Daemon(source, environment: environment).run()
      }
    } catch let error as StartError {
      FileHandle.standardError.write(Data("gaoxind: \(error)\n".utf8))
      throw ExitCode(error.exitCode)
    }
  }
}
