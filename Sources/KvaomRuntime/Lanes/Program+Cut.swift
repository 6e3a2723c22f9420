extension Program {
  /// The program that computes only a range of its one output's cells, and which cells of each input it then needs (nil:
  /// none). Asked for 2020, a formula over six years is computed for 2020.
  ///
  /// Cells are cut where an instruction works cell by cell or picks cells; whatever else there is, and every recurrence, is
  /// computed whole.
  public func cut(to range: Range<Int>) -> (program: Program, inputs: [Int: Range<Int>]) {
    guard yearly.isEmpty, outputs.count == 1 else { return (self, wholeInputs) }
    var cutter = ProgramCutter(self)
    cutter.need(range, ofSlot: outputs[0])
    for index in instructions.indices.reversed() { cutter.cut(index) }
    return (cutter.program, cutter.inputs)
  }

  /// Every input, whole, however long it is.
  private var wholeInputs: [Int: Range<Int>] {
    var needed: [Int: Range<Int>] = [:]
    for slot in slots {
      if case .input(let input) = slot { needed[input] = 0..<Int.max }
    }
    return needed
  }
}

extension Gather {
  /// From the first to the last cell it can read; nil where it reads none.
  var reach: Range<Int>? {
    var (first, last) = (base, base)
    for axis in axes {
      let present = axis.filter { $0 >= 0 }
      guard let least = present.min(), let greatest = present.max() else { return nil }
      first += Int(least)
      last += Int(greatest)
    }
    return first..<(last + 1)
  }
}
