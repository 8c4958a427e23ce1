/// The version of the interface, first part of every route (`/v1/…`).
package enum APIVersion {
  /// Raised when an answer changes in a way that a client could trip over; new fields do not raise it.
  package static let current = 1
  /// First part of the routes.
  package static let prefix = "/v1"
}
