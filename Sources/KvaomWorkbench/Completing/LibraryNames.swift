import KvaomDocumentation
public import KvaomLibrary
public import KvaomWords

/// What the library offers, by the names that plans type.
public struct LibraryNames {
  private let library: Library
  private let locale: Locale

  /// The names of a library, with its words in a language.
  public init(_ library: Library, in locale: Locale) {
    self.library = library
    self.locale = locale
  }

  /// The names of the modules.
  public var modules: [String] { library.moduleNames }

  /// What a module offers: names with the module's in front.
  public func entries(ofModule module: String) -> [PlanName] {
    guard library.moduleNames.contains(module) else { return [] }
    return LibraryReader(library).module(module).entries.map {
      PlanName(name: $0.fullName, kind: $0.kind == .function ? .function : .table, label: $0.label[locale])
    }
  }

  /// The named parameters of a function, each with its colon.
  public func parameters(of name: String) -> [String] {
    let signature = (signature(of: name) ?? "").prefix { $0 != ")" && $0 != "\n" }
    return signature.drop { $0 != "(" }.dropFirst().split(separator: ",").compactMap { part in
      part.contains(":") ? part.prefix { $0 != ":" }.filter { $0 != " " } + ":" : nil
    }
  }

  /// How a name is written, and what it gives; nil where there is none.
  public func signature(of name: String) -> String? {
    let module = String(name.prefix { $0 != "." })
    guard library.moduleNames.contains(module) else { return nil }
    return LibraryReader(library).module(module).entries.first { $0.fullName == name }.map {
      "\($0.signature)\n  \($0.summary(in: locale))\n"
    }
  }
}
