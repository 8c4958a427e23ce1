import Glibc

@testable import FolderWatch

/// A folder of its own for one test, removed at the end, with the operations that tests need.
final class TemporaryFolder: Sendable {
  let path: String

  init() {
    var template = Array("/tmp/folder-watch-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { fatalError("no temporary folder: errno \(errno)") }
    path = String(cString: made)
  }

  deinit {
    run("/bin/chmod", ["-R", "u+rwX", path])
    run("/bin/rm", ["-rf", path])
  }

  /// The folder as what is watched.
  func root() throws -> FolderRoot {
    try FolderRoot.open(path)
  }

  func absolute(_ relative: String) -> String { "\(path)/\(relative)" }

  func write(_ relative: String, _ text: String = "text") {
    write(Array(relative.utf8), text)
  }

  /// Writes a file whose name may be no UTF-8.
  func write(_ relative: [UInt8], _ text: String = "text") {
    let bytes = (Array(path.utf8) + [UInt8(ascii: "/")] + relative + [0]).map { CChar(bitPattern: $0) }
    let number = open(bytes, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    check(number, "open \(String(decoding: relative, as: UTF8.self))")
    writeAll(text, to: number)
    close(number)
  }

  func append(_ relative: String, _ text: String) {
    let number = open(absolute(relative), O_WRONLY | O_APPEND | O_CLOEXEC)
    check(number, "open")
    writeAll(text, to: number)
    close(number)
  }

  func makeFolder(_ relative: String) {
    check(mkdir(absolute(relative), 0o755), "mkdir \(relative)")
  }

  /// As `mkdir -p`.
  func makeFolders(_ relative: String) {
    var made = ""
    for part in relative.split(separator: "/") {
      made += (made.isEmpty ? "" : "/") + part
      _ = mkdir(absolute(made), 0o755)
    }
  }

  func remove(_ relative: String) {
    check(unlink(absolute(relative)), "unlink \(relative)")
  }

  func removeFolder(_ relative: String) {
    check(rmdir(absolute(relative)), "rmdir \(relative)")
  }

  func removeTree(_ relative: String) {
    run("/bin/rm", ["-rf", absolute(relative)])
  }

  func rename(_ from: String, _ to: String) {
    check(Glibc.rename(absolute(from), absolute(to)), "rename \(from) \(to)")
  }

  func link(_ from: String, _ to: String) {
    check(Glibc.link(absolute(from), absolute(to)), "link \(from) \(to)")
  }

  func symlink(to target: String, at relative: String) {
    check(Glibc.symlink(target, absolute(relative)), "symlink \(relative)")
  }

  func makeFIFO(_ relative: String) {
    check(mkfifo(absolute(relative), 0o644), "mkfifo")
  }

  func setPermissions(_ relative: String, _ mode: mode_t) {
    check(chmod(absolute(relative), mode), "chmod")
  }
}

func writeAll(_ text: String, to number: Int32) {
  var text = text
  text.withUTF8 { check(Int32(Glibc.write(number, $0.baseAddress, $0.count)), "write") }
}

func check(_ result: Int32, _ what: String) {
  if result < 0 { fatalError("\(what): errno \(errno)") }
}

/// Runs a program to its end and answers its exit status.
@discardableResult
func run(_ program: String, _ arguments: [String]) -> Int32 {
  var child = pid_t()
  let argv = ([program] + arguments).map { strdup($0) } + [nil]
  defer { for argument in argv { free(argument) } }
  guard posix_spawn(&child, program, nil, nil, argv, environ) == 0 else { fatalError("\(program) does not start") }
  var status: Int32 = 0
  while waitpid(child, &status, 0) < 0, errno == EINTR {}
  return status
}

extension RelativePath: ExpressibleByStringLiteral {
  /// The path with the bytes of the literal, which must be a normal path.
  public init(stringLiteral text: String) {
    self.init(unchecked: Array(text.utf8))
  }
}
