internal import Glibc

/// The variables the process was started with.
public enum Environment {
  /// The variable called `name`; nil when it is unset or empty, which conventions treat alike.
  public static func value(of name: String) -> String? {
    // SAFETY: Kvaom never changes its environment, so the text cannot move while it is copied.
    guard let text = unsafe getenv(name) else { return nil }
    let value = unsafe String(cString: text)
    return value.isEmpty ? nil : value
  }

  /// The language that numbers are to be printed in, as a code such as `nn`: from `LC_ALL`, else `LC_NUMERIC`, else
  /// `LANG`. `no` is an old name of `nb`. Nil where they say nothing or only `C` or `POSIX`.
  public static var languageCode: String? {
    guard let name = value(of: "LC_ALL") ?? value(of: "LC_NUMERIC") ?? value(of: "LANG") else { return nil }
    let code = name.prefix { $0 != "_" && $0 != "." && $0 != "@" }.lowercased()
    switch code {
    case "c", "posix": return nil
    case "no": return "nb"
    default: return code
    }
  }
}
