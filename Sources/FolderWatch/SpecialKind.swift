/// What is neither a regular file nor a folder. It is never opened.
package enum SpecialKind: String, Sendable, Hashable {
  case symbolicLink = "symbolic-link"
  case fifo
  case socket
  case characterDevice = "character-device"
  case blockDevice = "block-device"
  case unknown
}
