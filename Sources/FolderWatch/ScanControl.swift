/// How a scan goes on after an entry.
package enum ScanControl: Sendable {
  case proceed
  /// Do not enter this folder. As ``proceed`` for all else.
  case skip
  /// End the scan.
  case stop
}
