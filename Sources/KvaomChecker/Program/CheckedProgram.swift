public import KvaomDecimal
public import KvaomSource

/// A plan, checked: everything the compiler needs, and nothing that can still be wrong but figures.
public struct CheckedProgram: Sendable {
  /// The dimensions; the first is the time axis.
  public internal(set) var dimensions: [DimensionDeclaration]
  /// All nodes; operands stand before the nodes that use them. Equal operations at different places may be one node.
  public internal(set) var nodes: [CoreNode] = []
  /// The definitions, those without a name of their own included.
  public internal(set) var definitions: [Definition] = []
  /// Measures and scenarios.
  public internal(set) var layers: [CheckedLayer] = []
  /// The statements of all layers, `with` expressions and settings.
  public internal(set) var statements: [CheckedStatement] = []
  /// The cells of tables and lists.
  public internal(set) var cubes: [[Decimal]] = []
  /// The texts that cells point to.
  public internal(set) var texts: [String] = []

  /// A program with the time axis (possibly without members) and nothing else.
  public init(years: DimensionDeclaration) { dimensions = [years] }

  /// The node with `id`.
  public subscript(id: CoreID) -> CoreNode { nodes[id.index] }
  /// The definition with `id`.
  public subscript(id: DefinitionID) -> Definition { definitions[id.index] }
  /// The layer with `id`.
  public subscript(id: LayerID) -> CheckedLayer { layers[id.index] }
  /// The statement with `id`.
  public subscript(id: StatementID) -> CheckedStatement { statements[id.index] }
  /// The dimension with `id`.
  public subscript(id: DimensionID) -> DimensionDeclaration { dimensions[id.index] }

  /// Adds a node.
  public mutating func add(_ operation: CoreOperation, at span: SourceSpan) -> CoreID {
    nodes.append(CoreNode(operation, span: span))
    return CoreID(index: nodes.count - 1)
  }
  /// Adds a definition.
  public mutating func add(_ definition: Definition) -> DefinitionID {
    definitions.append(definition)
    return DefinitionID(index: definitions.count - 1)
  }
  /// Puts a definition in the place of the one with `id`.
  public mutating func replace(_ id: DefinitionID, with definition: Definition) { definitions[id.index] = definition }
  /// Adds a dimension.
  public mutating func add(_ dimension: DimensionDeclaration) -> DimensionID {
    dimensions.append(dimension)
    return DimensionID(index: dimensions.count - 1)
  }
  /// Adds a statement.
  public mutating func add(_ statement: CheckedStatement) -> StatementID {
    statements.append(statement)
    return StatementID(index: statements.count - 1)
  }
  /// Adds a layer.
  public mutating func add(_ layer: CheckedLayer) -> LayerID {
    layers.append(layer)
    return LayerID(index: layers.count - 1)
  }
  /// Adds cells, row-major, and returns the index a `cube` node names them by.
  public mutating func add(cells: [Decimal]) -> Int {
    cubes.append(cells)
    return cubes.count - 1
  }
  /// The index of `text` among the texts, added where it is new.
  public mutating func index(ofText text: String) -> Int {
    if let known = texts.firstIndex(of: text) { return known }
    texts.append(text)
    return texts.count - 1
  }
}
