import ArgumentParser

/// Which articles are asked for.
struct FilterOptions: ParsableArguments {
  @Option(help: "Only articles on this zone.")
  var zone: String?

  @Option(help: "Only articles of this paper or site.")
  var source: String?

  @Option(help: "Only articles that can be of this day or later (YYYY-MM-DD).")
  var since: String?

  @Option(help: "Only articles that can be of this day or earlier (YYYY-MM-DD).")
  var until: String?

  @Option(help: "At most so many.")
  var limit = 20

  @Option(help: "Pass over so many first.")
  var offset = 0

  /// As parameters of a request.
  var query: [(String, String?)] {
    [
      ("zone", zone), ("source", source), ("since", since), ("until", until), ("limit", "\(limit)"),
      ("offset", "\(offset)"),
    ]
  }
}
