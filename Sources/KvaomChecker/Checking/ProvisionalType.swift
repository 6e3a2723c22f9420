import KvaomUnits

/// What is known of a definition while its own check is underway: enough for a recurrence to refer to itself.
struct ProvisionalType {
  var kind: ValueKind
  var unit: Unit
  var shape: Shape
}
