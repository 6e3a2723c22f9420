public import ArgumentParser
import KvaomPlatform
public import KvaomRender

extension OutputFormat: ExpressibleByArgument {}

extension Locale: ExpressibleByArgument {
  /// The language the environment asks for; nynorsk where it asks for none that Kvaom speaks.
  static var ofEnvironment: Locale { Environment.languageCode.flatMap(Locale.init(rawValue:)) ?? .nn }
}
