// swift-tools-version: 6.2
import PackageDescription

// One section for each step of the data's way, in its order: the nouns, watch, read, extract, store, serve.
// Stages import the nouns and never each other; `GaoxinDaemon` alone knows their order.

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
  name: "gaoxin",
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
  ],
  targets: [
    // MARK: Nouns and words
    .target(name: "NewsModel", swiftSettings: strict),
    .target(name: "Lexicon", resources: [.copy("Data")], swiftSettings: strict),

    // MARK: Watch
    .target(name: "CLinux"),
    .target(name: "FolderWatch", dependencies: ["CLinux"], swiftSettings: strict),

    // MARK: Read
    .target(name: "PageReading", dependencies: ["Lexicon", "NewsModel"], swiftSettings: strict),

    // MARK: Store
    .target(
      name: "NewsStorage", dependencies: ["NewsModel", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
  ]
)
