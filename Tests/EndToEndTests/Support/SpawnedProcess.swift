import Foundation

/// A process that this one started.
final class SpawnedProcess {
  /// Longest time for anything to happen, in milliseconds: what takes longer has failed.
  static let patience: Int32 = 60_000

  /// Its id.
  let id: pid_t
  /// Ready to be read at its end: the process alone holds the other end of the pair.
  let life: Int32
  private var status: Int32?

  /// Starts a process with default signal handling and no other open files than the three and those named.
  /// - Parameter passed: open files that it gets as its third and further ones.
  init(
    _ command: [String], environment: [String: String], output: Int32, errors: Int32, passed: [Int32] = []
  ) throws {
    var ends: [Int32] = [0, 0]
    let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw SystemFailure("socketpair") }
    defer { close(ends[1]) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO)
    // What is open here closes by itself. First to numbers that none of them has, so that none is overwritten.
    let inherited = passed + [ends[1]]
    let (wanted, unused) = (3...Int32(2 + inherited.count), Int32(1000))
    for (number, file) in zip(wanted, inherited) { posix_spawn_file_actions_adddup2(&actions, file, unused + number) }
    for number in wanted {
      posix_spawn_file_actions_adddup2(&actions, unused + number, number)
      posix_spawn_file_actions_addclose(&actions, unused + number)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The threads that tests run on block signals; a child would inherit that.
    var none = sigset_t()
    sigemptyset(&none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    var arguments = command.map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var child: pid_t = 0
    errno = posix_spawn(&child, command[0], &actions, &attributes, &arguments, &variables)
    guard errno == 0 else {
      close(ends[0])
      throw SystemFailure("posix_spawn \(command[0])")
    }
    id = child
    life = ends[0]
  }

  deinit {
    if status == nil {
      send(SIGKILL)
      waitpid(id, nil, 0)
    }
    close(life)
  }

  /// Sends a signal, unless the process has ended.
  func send(_ signal: Int32) { if status == nil { kill(id, signal) } }

  /// Waits for the end.
  /// - Returns: the exit code; 128 and the signal's number where a signal ended it.
  func waitForEnd() throws -> Int32 {
    if let status { return status }
    var poller = pollfd(fd: life, events: Int16(POLLIN), revents: 0)
    while poll(&poller, 1, Self.patience) != 1 {
      guard errno == EINTR else { throw TestFailure("process \(id) has not ended after a minute") }
    }
    var code: Int32 = 0
    while waitpid(id, &code, 0) != id { guard errno == EINTR else { throw SystemFailure("waitpid") } }
    let ended = code & 0x7F == 0 ? (code >> 8) & 0xFF : 128 + code & 0x7F
    status = ended
    return ended
  }
}
