/// What makes two calls the same: function, arguments and what they are over.
struct CallKey: Hashable {
  let function: Int
  let arguments: [CoreID]
  let dimensions: [String: DimensionID]
  let isOuter: Bool
}
