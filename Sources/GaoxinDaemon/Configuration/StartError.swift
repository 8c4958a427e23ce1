import NewsStorage

/// Why the daemon does not start: one sentence that says what to do, and an exit code of its own.
package enum StartError: Error, Sendable, CustomStringConvertible {
  /// An option is missing or cannot be.
  case usage(String)
  /// A configuration file, or a variable, that cannot be used.
  case configuration(file: String, cause: String)
  /// The watched folder is missing or no folder.
  case folder(path: String, cause: String)
  /// Folder and store lie in each other.
  case overlap(String)
  /// The store cannot be used.
  case store(StoreError)
  /// Another daemon holds the store or the socket.
  case held(what: String, by: String)
  /// Something else stands where the socket should be.
  case socket(path: String, cause: String)
  /// Word lists that the program cannot do without.
  case lexicon(String)

  package var description: String {
    switch self {
    case .usage(let sentence), .overlap(let sentence): return sentence
    case .configuration(let file, let cause): return "the configuration '\(file)' cannot be used: \(cause)"
    case .folder(let path, let cause): return "the folder '\(path)' cannot be watched: \(cause)"
    case .store(let error): return error.description
    case .held(let what, let by): return "\(what) is in use by \(by); stop that daemon first, or choose another"
    case .socket(let path, let cause): return "the socket '\(path)' cannot be made: \(cause)"
    case .lexicon(let sentence): return "the word lists cannot be used: \(sentence)"
    }
  }

  /// The exit code (after `sysexits.h`): 64 usage, 66 folder, 73 store or socket, 75 in use, 78 configuration.
  package var exitCode: Int32 {
    switch self {
    case .usage: return 64
    case .folder: return 66
    case .store, .socket: return 73
    case .held: return 75
    case .configuration, .overlap, .lexicon: return 78
    }
  }
}
