import Foundation

/// Random changes of a folder, the same for the same seed: what people, editors and scripts do to files and trees.
struct RandomChanges {
  private var state: UInt64
  private let box: Sandbox
  /// Files that are open for writing: their writers are not done.
  private var open: [Int32] = []
  /// Whether files may have names outside of the folder: what is written there is seen by a look at the whole folder alone.
  /// So in one of four histories.
  let hasNamesOutside: Bool

  init(seed: UInt64, in box: Sandbox) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    self.box = box
    hasNamesOutside = seed.isMultiple(of: 4)
  }

  /// A number below a bound.
  mutating func below(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 33) % bound
  }

  private mutating func one<Element>(of choices: [Element]) -> Element { choices[below(choices.count)] }

  /// A few names in a small tree, so that they meet.
  private mutating func file() -> String {
    box.path(
      one(of: ["", "a/", "b/", "a/c/", "a/c/d/"]) + one(of: ["1.txt", "2.txt", "3.md", "2024-05-06_4.txt", "x.part"]))
  }

  private mutating func folder() -> String { box.path(one(of: ["a", "b", "a/c", "a/c/d", "b/e"])) }

  private mutating func page() -> String { SamplePage.text("第\(below(12))号示范线") }

  /// One change; what cannot be done at the moment is passed over, as in any script without `set -e`.
  mutating func step() {
    switch below(24) {
    case 0, 1, 2: write(page(), to: file(), O_CREAT | O_TRUNC)
    case 3: write(page(), to: file(), O_APPEND)
    case 4: replace(file())
    case 5: _ = rename(file(), file())
    case 6: _ = rename(folder(), folder())
    case 7: _ = link(file(), file())
    case 8: unlink(file())
    case 9: mkdir(folder(), 0o755)
    case 10: rmdir(folder())
    case 11: try? FileManager.default.removeItem(atPath: folder())
    case 12:
      _ = fchmodat(AT_FDCWD, below(3) == 0 ? folder() : file(), one(of: [0o644, 0o600, 0o755]), AT_SYMLINK_NOFOLLOW)
    case 13: write("", to: file(), O_CREAT | O_TRUNC)
    default: rareStep()
    }
  }

  private mutating func rareStep() {
    switch below(12) {
    case 0: _ = exchange(file(), file())
    case 1: _ = exchange(folder(), folder())
    case 2: symlink(one(of: ["1.txt", "../elsewhere.txt", ".", "nowhere"]), file())
    case 3: mkfifo(file(), 0o644)
    case 4: moveOut()
    case 5: cut(file(), off_t(below(400)))
    case 6: rewriteBehindTheStamp(file())
    case 7: keepOpen(file())
    case 8: writeToOpen()
    case 9: writeThroughMap(file())
    case 10: swapFileAndFolder()
    default: makeAndRemove(folder())
    }
  }

  /// Many files appear at once, or go.
  mutating func crowd() {
    let place = box.path("crowd")
    if access(place, F_OK) == 0 {
      try? FileManager.default.removeItem(atPath: place)
    } else {
      mkdir(place, 0o755)
      for number in 0..<60 { write(page(), to: "\(place)/\(number).txt", O_CREAT) }
    }
  }

  /// Lets all writers come to their end.
  mutating func closeAll() {
    for number in open { close(number) }
    open = []
  }

  /// Never waits at a FIFO, never goes through a link: nothing but the sandbox is changed.
  private func write(_ text: String, to path: String, _ flags: Int32) {
    let number = Glibc.open(path, O_WRONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW | flags, 0o644)
    guard number >= 0 else { return }
    defer { close(number) }
    let bytes = Array(text.utf8)
    _ = Glibc.write(number, bytes, bytes.count)
  }

  private func cut(_ path: String, _ length: off_t) {
    let number = Glibc.open(path, O_WRONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
    guard number >= 0 else { return }
    ftruncate(number, length)
    close(number)
  }

  private mutating func replace(_ path: String) {
    let draft = box.home + "/draft"
    try? Sandbox.write(Array(page().utf8), toPath: draft)
    if rename(draft, path) != 0 { unlink(draft) }
  }

  /// A tree goes to a place outside of the folder, or what is there comes back.
  private mutating func moveOut() {
    guard hasNamesOutside else { return }
    let outside = box.home + "/outside"
    if access(outside, F_OK) == 0 { _ = rename(outside, folder()) } else { _ = rename(folder(), outside) }
  }

  /// Other bytes, the same size, and the time stamp that it had.
  private mutating func rewriteBehindTheStamp(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return }
    write(page(), to: path, 0)
    _ = utimensat(AT_FDCWD, path, [status.st_atim, status.st_mtim], AT_SYMLINK_NOFOLLOW)
  }

  private mutating func keepOpen(_ path: String) {
    let number = Glibc.open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW, 0o644)
    if number >= 0 { open.append(number) }
    if open.count > 4 { close(open.removeFirst()) }
  }

  private mutating func writeToOpen() {
    guard !open.isEmpty else { return }
    let bytes = Array(page().utf8)
    _ = Glibc.write(one(of: open), bytes, bytes.count)
  }

  private func writeThroughMap(_ path: String) {
    let number = Glibc.open(path, O_RDWR | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
    guard number >= 0 else { return }
    defer { close(number) }
    guard let map = mmap(nil, 1, PROT_READ | PROT_WRITE, MAP_SHARED, number, 0), map != MAP_FAILED else { return }
    var status = stat()
    if fstat(number, &status) == 0, status.st_size > 0 { map.storeBytes(of: UInt8(ascii: "#"), as: UInt8.self) }
    munmap(map, 1)
  }

  /// A folder where a file was, with a file in it; the next time a file again.
  private mutating func swapFileAndFolder() {
    let path = file()
    if unlink(path) == 0 {
      mkdir(path, 0o755)
      write(page(), to: path + "/1.txt", O_CREAT)
    } else {
      try? FileManager.default.removeItem(atPath: path)
      write(page(), to: path, O_CREAT)
    }
  }

  private mutating func makeAndRemove(_ path: String) {
    for _ in 0...below(4) {
      mkdir(path, 0o755)
      write(page(), to: path + "/1.txt", O_CREAT)
      if below(2) == 0 { _ = link(path + "/1.txt", file()) }
      unlink(path + "/1.txt")
      rmdir(path)
    }
    mkdir(path, 0o755)
    write(page(), to: path + "/2.txt", O_CREAT)
  }
}

/// renameat2(2) with RENAME_EXCHANGE; the number of the call differs by machine, so glibc's function is taken by its name.
private func exchange(_ one: String, _ other: String) -> Int32 { renameAt2(AT_FDCWD, one, AT_FDCWD, other, 2) }

@_silgen_name("renameat2")
private func renameAt2(
  _ fromFolder: Int32, _ from: UnsafePointer<CChar>, _ toFolder: Int32, _ to: UnsafePointer<CChar>, _ flags: UInt32
) -> Int32
