// swift-tools-version: 6.2
import PackageDescription

// One section for each step of the data's way, in its order: the nouns, watch, read, extract, put together, store, serve.
// Stages import the nouns and never each other; `GaoxinDaemon` alone knows their order.

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

// Debug builds read pages fifty times slower without it: the tests, which read many, would measure the compiler.
let fast: [SwiftSetting] = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

let package = Package(
  name: "gaoxin",
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras", exact: "1.35.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(
      url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1", traits: ["FullFoundation"]),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
  ],
  targets: [
    // MARK: Nouns and words
    .target(name: "NewsModel", swiftSettings: fast),
    .target(name: "Lexicon", resources: [.copy("Data")], swiftSettings: fast),
    .testTarget(name: "LexiconTests", dependencies: ["Lexicon"], swiftSettings: strict),

    // MARK: Watch
    .target(name: "CLinux"),
    .target(name: "FolderWatch", dependencies: ["CLinux"], swiftSettings: strict),
    .testTarget(name: "FolderWatchTests", dependencies: ["CLinux", "FolderWatch"], swiftSettings: strict),

    // MARK: Read
    .target(name: "PageReading", dependencies: ["Lexicon", "NewsModel"], swiftSettings: fast),
    .testTarget(
      name: "PageReadingTests", dependencies: ["Lexicon", "NewsModel", "PageReading"], swiftSettings: strict),

    // MARK: Extract
    .target(name: "FactExtraction", dependencies: ["Lexicon", "NewsModel"], swiftSettings: fast),
    .testTarget(
      name: "FactExtractionTests", dependencies: ["FactExtraction", "Lexicon", "NewsModel", "PageReading"],
      swiftSettings: strict),

    // MARK: Put together
    .target(name: "IndustryMap", dependencies: ["Lexicon", "NewsModel"], swiftSettings: fast),
    .testTarget(
      name: "IndustryMapTests",
      dependencies: ["FactExtraction", "IndustryMap", "Lexicon", "NewsModel", "PageReading"], swiftSettings: strict),

    // MARK: Store
    .target(
      name: "NewsStorage", dependencies: ["IndustryMap", "NewsModel", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    .testTarget(
      name: "NewsStorageTests",
      dependencies: ["NewsModel", "NewsStorage", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),

    // MARK: Serve
    .systemLibrary(name: "CSystemd", pkgConfig: "libsystemd", providers: [.apt(["libsystemd-dev"])]),
    .target(
      name: "GaoxinAPI",
      dependencies: [
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ], resources: [.copy("openapi.json")], swiftSettings: strict),
    .target(
      name: "GaoxinDaemon",
      dependencies: [
        "CLinux", "CSystemd", "FactExtraction", "FolderWatch", "GaoxinAPI", "IndustryMap", "Lexicon", "NewsModel",
        "NewsStorage", "PageReading",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOExtras", package: "swift-nio-extras"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
        "Yams",
      ], swiftSettings: strict),
    .testTarget(
      name: "GaoxinDaemonTests", dependencies: ["FolderWatch", "GaoxinDaemon", "NewsStorage"], swiftSettings: strict),
    .executableTarget(
      name: "gaoxind",
      dependencies: ["GaoxinAPI", "GaoxinDaemon", .product(name: "ArgumentParser", package: "swift-argument-parser")],
      swiftSettings: strict),

    // MARK: Ask
    .executableTarget(
      name: "gaoxinctl",
      dependencies: [
        "FactExtraction", "GaoxinAPI", "Lexicon", "NewsModel", "PageReading",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
      ], swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "FolderWatch", "GaoxinAPI", "GaoxinDaemon", "IndustryMap", "Lexicon", "NewsStorage", "gaoxinctl", "gaoxind",
        .product(name: "GRDB", package: "GRDB.swift"),
      ], swiftSettings: strict),

    // MARK: Measure
    .executableTarget(
      name: "gaoxin-benchmark",
      dependencies: [
        "FactExtraction", "GaoxinAPI", "Lexicon", "NewsModel", "PageReading", "gaoxinctl", "gaoxind",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),

    // MARK: Keep house
    .testTarget(name: "HousekeepingTests", swiftSettings: strict),
  ]
)
