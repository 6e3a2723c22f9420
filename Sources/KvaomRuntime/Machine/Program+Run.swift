public import KvaomDecimal

extension Program {
  /// Runs the program on exact decimals.
  ///
  /// Failures (overflow, broken requirements) come back as cells; see `CellReason`. The interrupt is looked at before every
  /// instruction.
  /// - Parameter inputs: the columns that `input` slots name.
  /// - Returns: the columns of `outputs`.
  public func run(inputs: [[Decimal]], interrupt: Interrupt? = nil) throws(Interrupted) -> [[Decimal]] {
    var machine = Machine<Decimal>(self, inputs: inputs)
    try machine.run(interrupt: interrupt)
    return outputs.map { machine.file[$0] }
  }
}
