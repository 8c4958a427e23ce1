/// An encoding that a page can be written in. The raw value is the name that Python's `bytes.decode` and iconv know.
package enum TextEncoding: String, Hashable, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16-le"
  case utf16BigEndian = "utf-16-be"
  case gb18030 = "gb18030"
  case big5 = "big5"
}
