import Foundation

/// The sample pages of the checkout: many shapes, many facts.
enum SeedPages {
  /// Names with bytes, sorted.
  static func all() throws -> [(name: String, bytes: [UInt8])] {
    var checkout = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<4 { checkout.deleteLastPathComponent() }
    let seeds = checkout.path + "/seeds"
    return try FileManager.default.subpathsOfDirectory(atPath: seeds).sorted().compactMap { name in
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: seeds + "/" + name, isDirectory: &isFolder), !isFolder.boolValue
      else { return nil }
      return FileManager.default.contents(atPath: seeds + "/" + name).map { (name, [UInt8]($0)) }
    }
  }

  /// Writes all of them into a sandbox.
  static func write(to box: Sandbox) throws {
    for (name, bytes) in try all() {
      if name.contains("/") { try box.makeFolder((name as NSString).deletingLastPathComponent) }
      try box.write(bytes, to: name)
    }
  }
}
