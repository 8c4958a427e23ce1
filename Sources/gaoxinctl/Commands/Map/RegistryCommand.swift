import ArgumentParser
import GaoxinAPI

/// A table of the map that has a command of its own.
protocol Registry {
  /// Name of the command.
  static var command: String { get }
  /// Name of the query.
  static var query: String { get }
  static var abstract: String { get }
  /// Columns that are shown; all where none are named.
  static var columns: [String] { get }
}

extension Registry {
  static var query: String { command }
  static var columns: [String] { [] }
}

/// A command that shows a table of the map.
struct RegistryCommand<Table: Registry>: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: Table.command, abstract: Table.abstract,
      discussion: "Exits with 1 when there are no rows. 'gaoxinctl query --list \(Table.query)' shows all columns.")
  }

  @OptionGroup var options: QueryOptions

  func run() async throws {
    try await options.answer(Table.query) { QueryText.table($0, columns: Table.columns) }
  }
}

/// Tables with commands that only show them. A further one is an entry here and a line in `GaoxinControl`.
enum Registries {
  enum Commitments: Registry {
    static let command = "commitments"
    static let abstract = "Show what was promised: total, done, rate, owner, as of."
  }
  enum Parks: Registry {
    static let command = "parks"
    static let abstract = "Show parks with area, floor space, investment, operator and tenants."
    static let columns = ["name", "land", "floor", "investment", "operator", "tenants", "counts", "stage", "sources"]
  }
  enum Companies: Registry {
    static let command = "companies"
    static let abstract = "Show companies with industry, park, honours, projects, products and partners."
    static let columns = ["name", "industry", "park", "honours", "projects", "products", "partners", "sources"]
  }
  enum Institutes: Registry {
    static let command = "institutes"
    static let abstract = "Show universities, institutes and laboratories."
    static let columns = ["name", "park", "honours", "projects", "partners", "sources"]
  }
  enum Chains: Registry {
    static let command = "chains"
    static let abstract = "Show industry chains with their segments in order and who leads them."
  }
  enum Schemes: Registry {
    static let command = "schemes"
    static let abstract = "Show schemes such as 1+3+X with what they stand for, over time."
  }
  enum Initiatives: Registry {
    static let command = "initiatives"
    static let abstract = "Show named campaigns, plans, mechanisms, lists, platforms, competitions and funds."
  }
  enum Lists: Registry {
    static let command = "lists"
    static let abstract = "Show named lists with their sizes and members."
  }
  enum Honours: Registry {
    static let command = "honours"
    static let abstract = "Show titles, awards and lists that somebody has entered."
  }
  enum People: Registry {
    static let command = "people"
    static let abstract = "Show people and their posts over time."
  }
  enum Quotes: Registry {
    static let command = "quotes"
    static let abstract = "Show direct speech with its speaker."
  }
  enum Events: Registry {
    static let command = "events"
    static let abstract = "Show signings, stages reached and titles, by day."
  }
  enum Reprints: Registry {
    static let command = "reprints"
    static let abstract = "Show articles that are one text, word for word or nearly."
  }
  enum Corrections: Registry {
    static let command = "corrections"
    static let abstract = "Show what a person has corrected, and why."
  }
  enum Aggregates: Registry {
    static let command = "aggregates"
    static let abstract = "Show projects that are counted together, by size and stage."
  }
}
