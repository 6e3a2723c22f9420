/// Words of Excel and of the planner's trade that are called like functions, and where they lead.
enum ForeignFunctions {
  /// What to write in Kvaom for a function of another tool; nil for an unknown word.
  static func kvaomWay(of name: String) -> String? {
    switch name.lowercased() {
    case "if", "hvis", "viss", "om": "if condition then a else b"
    case "summer", "summa", "summér": "sum(x over dimension)"
    case "gjennomsnitt", "gjennomsnittet", "medel", "average", "avg", "snitt": "mean(x over dimension)"
    case "antall", "antal", "countif", "antall.hvis", "count_if": "count(condition over dimension)"
    case "avrund", "avrunda": "round(x, to: 0.01)"
    case "rot", "rota": "sqrt(x)"
    case "maks", "maksimum": "max(x over dimension)"
    case "minimum": "min(x over dimension)"
    case "finn.rad", "vlookup", "finnrad", "letarad": "x[municipality: key]"
    case "feil", "iferror", "hvisfeil", "isna", "er.feil": "x otherwise 0"
    case "abs.verdi": "abs(x)"
    case "previous", "forrige", "førre", "lag": "prev(x)"
    default: nil
    }
  }
}
