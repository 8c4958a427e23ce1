/// Where the configuration comes from, to be read at the start and again at every reload.
package struct ConfigurationSource: Sendable {
  private let commandLine: DaemonOptions
  private let file: String?
  private let environment: [String: String]
  private let inherited: [Listener]

  /// - Parameters:
  ///   - commandLine: options that come before all others.
  ///   - file: the configuration file; nil for none.
  ///   - environment: the process's environment; it comes before the file.
  ///   - inherited: sockets that systemd passes.
  package init(
    commandLine: DaemonOptions, file: String?, environment: [String: String], inherited: [Listener] = []
  ) {
    self.commandLine = commandLine
    self.file = file
    self.environment = environment
    self.inherited = inherited
  }

  /// Reads and checks all of it. Changes nothing.
  /// - Throws: `StartError` with the first thing that is wrong.
  package func read() throws(StartError) -> DaemonConfiguration {
    var options = commandLine.filled(from: try DaemonOptions.from(environment: environment))
    if let file { options = options.filled(from: try DaemonOptions.from(file: file)) }
    return try DaemonConfiguration(options, environment: environment, inherited: inherited)
  }
}
