import Foundation
import Yams

extension DaemonOptions {
  /// How options are named in a configuration file; in the environment `folder` is `GAOXIN_FOLDER`, and so on.
  private enum Key: String, CaseIterable {
    case folder, store, socket, lexicon, facts
    case readOnlySocket = "read-only-socket"
    case sizeLimit = "size-limit"
    case rescanSeconds = "rescan-seconds"
    case pollSeconds = "poll-seconds"

    var variable: String { "GAOXIN_" + rawValue.uppercased().replacingOccurrences(of: "-", with: "_") }
  }

  /// Options that the environment gives. An empty variable counts as none.
  /// - Throws: `StartError.configuration` where a number is expected and something else stands.
  package static func from(environment: [String: String]) throws(StartError) -> DaemonOptions {
    var options = DaemonOptions()
    for key in Key.allCases {
      guard let text = environment[key.variable], !text.isEmpty else { continue }
      try options.set(key, text, place: key.variable)
    }
    return options
  }

  /// Options that a YAML file gives.
  /// - Throws: `StartError.configuration` where it cannot be read, is no YAML, names an option that there is not, or has
  ///   something else where a number is expected.
  package static func from(file: String) throws(StartError) -> DaemonOptions {
    let node: Node?
    do {
      node = try Yams.compose(yaml: try String(contentsOfFile: file, encoding: .utf8))
    } catch let error as YamlError {
      throw .configuration(file: file, cause: "it is no YAML: \(error)")
    } catch {
      throw .configuration(file: file, cause: "it cannot be read: \(error.localizedDescription)")
    }
    guard let node else { return DaemonOptions() }
    guard let mapping = node.mapping else {
      throw .configuration(file: file, cause: "it must consist of lines 'option: value'")
    }
    var options = DaemonOptions()
    for (name, value) in mapping {
      guard let key = Key(rawValue: name.string ?? "") else {
        let known = Key.allCases.map(\.rawValue).joined(separator: ", ")
        throw .configuration(file: file, cause: "there is no option '\(name.string ?? "?")'; there are \(known)")
      }
      // `~` and an empty value stand for an option that is not given.
      if value.null != nil { continue }
      guard let text = value.scalar?.string else {
        throw .configuration(file: file, cause: "'\(key.rawValue)' must be a single value")
      }
      try options.set(key, text, place: file)
    }
    return options
  }

  private mutating func set(_ key: Key, _ text: String, place: String) throws(StartError) {
    func number() throws(StartError) -> Int {
      guard let number = Int(text), number > 0 else {
        throw .configuration(file: place, cause: "'\(key.rawValue)' must be a whole number above 0, not '\(text)'")
      }
      return number
    }
    func truth() throws(StartError) -> Bool {
      switch text.lowercased() {
      case "yes", "true", "on": return true
      case "no", "false", "off": return false
      default: throw .configuration(file: place, cause: "'\(key.rawValue)' must be yes or no, not '\(text)'")
      }
    }
    switch key {
    case .folder: folder = text
    case .store: store = text
    case .socket: socket = text
    case .readOnlySocket: readOnlySocket = text
    case .lexicon: lexicon = text
    case .facts: facts = try truth()
    case .sizeLimit: sizeLimit = try number()
    case .rescanSeconds: rescanSeconds = try number()
    case .pollSeconds: pollSeconds = try number()
    }
  }
}
