import KvaomTables
import KvaomWords

/// JSON of statistics: JSON-stat of both versions, and Kolada's.
enum StatisticsJSON {
  /// The tables of a JSON text; nil where the text is no JSON after all, but begins like it.
  static func read(_ text: [UInt8], limits: ReadingLimits) throws(ReadingFault) -> SourceFile? {
    let root = try JSONReader.read(text)
    if root["queryObj"] != nil || (root["query"] != nil && root["response"] != nil) { throw .savedQuery }
    if let tables = try JSONStat.tables(of: root), !tables.isEmpty {
      var grids: [Grid] = []
      for table in tables { grids.append(try table.cube.grid(name: table.name, limits: limits)) }
      return SourceFile(format: .jsonStat, grids: grids)
    }
    if root["values"] != nil { return try Kolada.read(root, limits: limits) }
    throw .unknownJSON
  }
}

/// JSON-stat: cubes with their dimensions named (json-stat.org, versions 1.x and 2.0).
enum JSONStat {
  /// A cube and the name it has in a bundle.
  struct Table {
    let name: String
    let cube: StatisticalCube
  }

  /// The cubes of a document; nil where it is no JSON-stat.
  static func tables(of root: JSONNode) throws(ReadingFault) -> [Table]? {
    if root["class"]?.string == "collection" {
      var tables: [Table] = []
      let items = root["link"]?["item"]?.elements ?? []
      for item in items where item["class"]?.string == "dataset" && item["value"] != nil {
        tables.append(Table(name: item["label"]?.string ?? "", cube: try cube(item)))
      }
      guard !tables.isEmpty else { throw onlyLinks }
      return tables
    }
    if root["value"] != nil, root["dimension"] != nil { return [Table(name: "", cube: try cube(root))] }
    // Version 1: an object of datasets by name.
    var tables: [Table] = []
    for (name, value) in root.members where value["value"] != nil && value["dimension"] != nil {
      tables.append(Table(name: root.members.count > 1 ? name : "", cube: try cube(value)))
    }
    return tables.isEmpty ? nil : tables
  }

  private static let onlyLinks = ReadingFault.malformed(
    Phrase(
      nn: "fila er ei samling av lenkjer til tabellar, utan tal",
      nb: "filen er en samling lenker til tabeller, uten tall",
      sv: "filen är en samling länkar till tabeller, utan tal",
      en: "the file is a collection of links to tables, without figures"))

  private static func malformed(_ what: String) -> ReadingFault {
    .malformed(
      Phrase(
        nn: "fila er JSON-stat, men «\(what)» stemmer ikkje", nb: "filen er JSON-stat, men «\(what)» stemmer ikke",
        sv: "filen är JSON-stat, men ”\(what)” stämmer inte",
        en: "the file is JSON-stat, but its “\(what)” does not fit"))
  }

  private static func cube(_ node: JSONNode) throws(ReadingFault) -> StatisticalCube {
    guard let dimensions = node["dimension"] else { throw malformed("dimension") }
    // In version 1 the order, the sizes and the roles stand among the dimensions.
    let ids = (node["id"] ?? dimensions["id"])?.elements.compactMap(\.string) ?? []
    let sizes = (node["size"] ?? dimensions["size"])?.elements.compactMap(\.whole) ?? []
    guard !ids.isEmpty, ids.count == sizes.count, sizes.allSatisfy({ $0 >= 0 }) else { throw malformed("size") }
    let roles = node["role"] ?? dimensions["role"]
    var cube = StatisticalCube()
    let isAdditive = node["extension"]?["px"]?["aggregallowed"]?.truth ?? true
    for (id, size) in zip(ids, sizes) {
      guard let dimension = dimensions[id] else { throw malformed(id) }
      cube.dimensions.append(try Self.dimension(dimension, id: id, size: size, role: role(of: id, in: roles)))
    }
    cube.declaration.title = node["label"]?.string ?? ""
    cube.declaration.source = node["source"]?.string ?? ""
    cube.declaration.updated = node["updated"]?.string ?? ""
    cube.declaration.notes = node["note"]?.elements.compactMap(\.string) ?? []
    cube.declaration.measures = measures(of: cube, dimensions: dimensions, node: node, isAdditive: isAdditive)
    try addFigures(of: node, to: &cube)
    return cube
  }

  private static func role(of id: String, in roles: JSONNode?) -> GridDimension.Role {
    func has(_ role: String) -> Bool { roles?[role]?.elements.contains { $0.string == id } ?? false }
    if has("time") { return .time }
    if has("metric") { return .measure }
    if has("geo") { return .place }
    // PxWeb's own names, where no roles are given.
    return id == "Tid" ? .time : id == "ContentsCode" ? .measure : .plain
  }

  private static func dimension(
    _ node: JSONNode, id: String, size: Int, role: GridDimension.Role
  ) throws(ReadingFault) -> GridDimension {
    let category = node["category"]
    let labels = category?["label"]
    var codes: [String] = []
    switch category?["index"] {
    case .list(let list): codes = list.compactMap(\.label)
    case .object(let members):
      codes = members.sorted { ($0.value.whole ?? 0) < ($1.value.whole ?? 0) }.map(\.name)
      for (position, member) in members.sorted(by: { ($0.value.whole ?? 0) < ($1.value.whole ?? 0) }).enumerated()
      where member.value.whole != position { throw malformed(id) }
    default: codes = labels?.members.map(\.name) ?? []
    }
    guard codes.count == size else { throw malformed(id) }
    return GridDimension(
      name: node["label"]?.string ?? id, code: id, role: role, codes: codes,
      labels: codes.map { labels?[$0]?.string ?? $0 })
  }

  /// What is said of each measure, in the order of the dimension that holds them.
  private static func measures(
    of cube: StatisticalCube, dimensions: JSONNode, node: JSONNode, isAdditive: Bool
  ) -> [GridMeasure] {
    let decimals = node["extension"]?["px"]?["decimals"]?.whole
    guard let dimension = cube.dimensions.first(where: { $0.role == .measure }) else {
      var measure = GridMeasure()
      measure.decimals = decimals
      measure.isAdditive = isAdditive
      return [measure]
    }
    let units = dimensions[dimension.code]?["category"]?["unit"]
    let more = dimensions[dimension.code]?["extension"]
    return dimension.members.map { code, label in
      var measure = GridMeasure()
      measure.name = label
      measure.unit = (units?[code]?["base"] ?? units?[code]?["label"] ?? units?[code]?["symbol"])?.string ?? ""
      measure.decimals = units?[code]?["decimals"]?.whole ?? decimals
      measure.prices = more?["priceType"]?[code]?.string ?? ""
      measure.basePeriod = (more?["basePeriod"] ?? more?["baseperiod"])?[code]?.string ?? ""
      switch more?["measuringType"]?[code]?.string?.lowercased() {
      case "flow": measure.timing = .flow
      case "stock": measure.timing = .stock
      case "average": measure.timing = .average
      default: break
      }
      measure.isAdditive = isAdditive && measure.timing != .average
      return measure
    }
  }

  private static func addFigures(of node: JSONNode, to cube: inout StatisticalCube) throws(ReadingFault) {
    guard let count = cube.count else { throw malformed("size") }
    let status = node["status"]
    func sign(_ position: Int) -> String {
      switch status {
      case .string(let text): text
      case .list(let list):
        list.count == 1 ? list[0].label ?? "" : list.indices.contains(position) ? list[position].label ?? "" : ""
      default: ""
      }
    }
    switch node["value"] {
    case .list(let values):
      guard values.count == count else { throw malformed("value") }
      cube.allFigures = values.enumerated().map { figure($0.element, sign: sign($0.offset)) }
      for (name, value) in status?.members ?? [] {
        guard let position = Int(name), cube.allFigures.indices.contains(position) else { throw malformed("status") }
        cube.allFigures[position].sign = value.label ?? ""
      }
    case .object(let members):
      for (name, value) in members {
        guard let position = Int(name), position >= 0, position < count else { throw malformed("value") }
        cube.figures[position] = figure(value, sign: sign(position))
      }
      for (name, value) in status?.members ?? [] {
        guard let position = Int(name), position >= 0, position < count else { throw malformed("status") }
        cube.figures[position, default: StatisticalCube.Figure()].sign = value.label ?? ""
      }
    default: throw malformed("value")
    }
  }

  private static func figure(_ value: JSONNode, sign: String) -> StatisticalCube.Figure {
    switch value {
    case .number(let text): StatisticalCube.Figure(text: text, sign: sign)
    // Some publishers put the sign in the place of the figure.
    case .string(let text):
      StoredNumber.decimal(Array(text.utf8)) == nil
        ? StatisticalCube.Figure(text: nil, sign: text) : StatisticalCube.Figure(text: Array(text.utf8), sign: sign)
    default: StatisticalCube.Figure(text: nil, sign: sign)
    }
  }
}
