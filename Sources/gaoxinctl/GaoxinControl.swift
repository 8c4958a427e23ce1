import ArgumentParser
import GaoxinAPI

/// `gaoxinctl` — asks gaoxind, and reads pages without it.
@main
struct GaoxinControl: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gaoxinctl",
    abstract: "Ask gaoxind what stands in the pages of its folder.",
    discussion: """
      Exit codes: 0 fine, 1 nothing found or not well, 2 the request makes no sense, 64 wrong usage, 69 the daemon does \
      not answer, 70 the daemon failed, 77 not permitted, 78 a reload was refused.
      """,
    version: Version.current,
    // A further command is one file and one line here.
    subcommands: [
      StatusCommand.self, WaitCommand.self, SearchCommand.self, ArticlesCommand.self, ShowCommand.self,
      FactsCommand.self, WhyCommand.self, ExplainCommand.self, ReadCommand.self, RescanCommand.self,
      ConfirmDeletesCommand.self, RetryCommand.self, FollowCommand.self, ExportCommand.self, VerifyCommand.self,
      ChangesCommand.self, ReloadCommand.self, MetricsCommand.self,
      QueryCommand.self, MapCommand.self, ProjectsCommand.self, ProjectCommand.self,
      WatchlistCommand.self, CompareCommand.self, IndicatorsCommand.self, AliasesCommand.self, CorrectCommand.self,
      RegistryCommand<Registries.Commitments>.self, RegistryCommand<Registries.Aggregates>.self,
      RegistryCommand<Registries.Parks>.self, RegistryCommand<Registries.Companies>.self,
      RegistryCommand<Registries.Institutes>.self, RegistryCommand<Registries.Chains>.self,
      RegistryCommand<Registries.Schemes>.self, RegistryCommand<Registries.Initiatives>.self,
      RegistryCommand<Registries.Lists>.self, RegistryCommand<Registries.Honours>.self,
      RegistryCommand<Registries.People>.self, RegistryCommand<Registries.Quotes>.self,
      RegistryCommand<Registries.Events>.self, RegistryCommand<Registries.Reprints>.self,
      RegistryCommand<Registries.Corrections>.self,
    ])
}
