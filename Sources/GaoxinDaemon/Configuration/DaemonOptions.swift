/// What a person wrote: on the command line, in the environment or in the configuration file. Nothing is checked yet.
package struct DaemonOptions: Hashable, Sendable {
  /// `--folder`, `folder:` — the watched folder.
  package var folder: String?
  /// `--store`, `store:` — the folder that the store lies in.
  package var store: String?
  /// `--socket`, `socket:` — the Unix socket.
  package var socket: String?
  /// `--read-only-socket`, `read-only-socket:` — a second socket, which changes nothing.
  package var readOnlySocket: String?
  /// `--lexicon`, `lexicon:` — a folder with the user's own word lists.
  package var lexicon: String?
  /// `--no-facts`, `facts:` — whether facts are read from the articles.
  package var facts: Bool?
  /// `size-limit:` — largest file that is read, in bytes.
  package var sizeLimit: Int?
  /// `rescan-seconds:` — time between two looks at the whole folder.
  package var rescanSeconds: Int?
  /// `poll-seconds:` — time between two looks at what no events are received for.
  package var pollSeconds: Int?

  package init(
    folder: String? = nil, store: String? = nil, socket: String? = nil, readOnlySocket: String? = nil,
    lexicon: String? = nil, facts: Bool? = nil, sizeLimit: Int? = nil, rescanSeconds: Int? = nil,
    pollSeconds: Int? = nil
  ) {
    self.folder = folder
    self.store = store
    self.socket = socket
    self.readOnlySocket = readOnlySocket
    self.lexicon = lexicon
    self.facts = facts
    self.sizeLimit = sizeLimit
    self.rescanSeconds = rescanSeconds
    self.pollSeconds = pollSeconds
  }

  /// These options, with the gaps filled from others.
  package func filled(from others: DaemonOptions) -> DaemonOptions {
    DaemonOptions(
      folder: folder ?? others.folder, store: store ?? others.store, socket: socket ?? others.socket,
      readOnlySocket: readOnlySocket ?? others.readOnlySocket, lexicon: lexicon ?? others.lexicon,
      facts: facts ?? others.facts, sizeLimit: sizeLimit ?? others.sizeLimit,
      rescanSeconds: rescanSeconds ?? others.rescanSeconds, pollSeconds: pollSeconds ?? others.pollSeconds)
  }
}
