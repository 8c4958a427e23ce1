import Glibc

/// renameat2(2) with RENAME_EXCHANGE: both paths exist at every moment.
func exchange(_ one: String, _ other: String) {
  check(tryExchange(one, other), "exchange")
}

/// The same; below zero where it cannot be.
func tryExchange(_ one: String, _ other: String) -> Int32 {
  renameAt2(AT_FDCWD, one, AT_FDCWD, other, 2)
}

// The number of the call differs by machine, so glibc's function is taken by its name.

@_silgen_name("renameat2")
private func renameAt2(
  _ fromFolder: Int32, _ from: UnsafePointer<CChar>, _ toFolder: Int32, _ to: UnsafePointer<CChar>, _ flags: UInt32
) -> Int32
