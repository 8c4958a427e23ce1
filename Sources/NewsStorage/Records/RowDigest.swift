import GRDB

/// A 64-bit digest over the values of rows, by which a change that nobody made is told. It withstands chance, not
/// forgery.
struct RowDigest {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The digest so far, as a column holds it.
  var value: Int64 {
    var hash = state
    hash = (hash ^ (hash >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    hash = (hash ^ (hash >> 33)) &* 0xC4CE_B9FE_1A85_EC53
    return Int64(bitPattern: hash ^ (hash >> 33))
  }

  /// Adds a number.
  mutating func add(_ number: UInt64) {
    state = (state ^ number) &* 0x9E37_79B9_7F4A_7C15
    state ^= state >> 29
  }

  /// Adds values with their types and lengths, so that none can pass for another.
  mutating func add(_ values: [DatabaseValue]) {
    add(UInt64(values.count))
    for value in values { add(value) }
  }

  private mutating func add(_ value: DatabaseValue) {
    switch value.storage {
    case .null: add(1)
    case .int64(let number):
      add(2)
      add(UInt64(bitPattern: number))
    case .double(let number):
      add(3)
      add(number.bitPattern)
    case .string(var text):
      add(4)
      text.withUTF8 { add(UnsafeRawBufferPointer($0)) }
    case .blob(let data):
      add(5)
      data.withUnsafeBytes { add($0) }
    }
  }

  private mutating func add(_ bytes: UnsafeRawBufferPointer) {
    add(UInt64(bytes.count))
    var offset = 0
    while offset + 8 <= bytes.count {
      add(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
      offset += 8
    }
    var rest: UInt64 = 0
    while offset < bytes.count {
      rest = rest << 8 | UInt64(bytes[offset])
      offset += 1
    }
    add(rest)
  }
}
