/// What makes two calls the same: function, arguments, what they are over, and where they stand.
struct CallKey: Hashable {
  let function: Int
  let arguments: [CoreID]
  let dimensions: [String: DimensionID]
  let depth: Int
  let ownEntry: Int?
}
