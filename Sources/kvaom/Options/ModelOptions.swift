import ArgumentParser

/// What is asked of the model itself: under which scenario, with which settings.
struct ModelOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Answer in this scenario where a question names none.", valueName: "name"))
  var scenario: String?

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Change an input below all scenarios: --set 'wage_growth = 3%'. May be repeated.", valueName: "setting"))
  var settings: [String] = []
}
