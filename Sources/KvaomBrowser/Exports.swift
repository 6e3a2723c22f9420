internal import KvaomQuestions
internal import KvaomSession

/// The document that the page is of, once it has been opened. A page has one engine, and an engine one thread.
nonisolated(unsafe) private var document: LivePlan?

/// Answers the request that stands in `count` bytes at `memory`; with nothing where it is none. `open` keeps a
/// document, which `move` and `why` are about; everything else stands alone.
@_expose(wasm, "kvaom_ask") @_cdecl("kvaom_ask")
func ask(_ memory: UnsafeRawPointer, _ count: UInt32) -> UnsafeMutableRawPointer {
  guard let frames = unsafe Frames(request(memory, count)) else { return unsafe reply([]) }
  let answer: Frames?
  switch frames.text("ask") {
  case "open":
    unsafe document = LivePlan(frames)
    answer = unsafe document?.opened()
  case "move": answer = unsafe document?.moved(frames, withControls: frames.text("controls") != nil)
  case "why": answer = unsafe document?.reason(frames)
  default: answer = PlanRequest(frames).answer
  }
  return unsafe reply(answer?.written ?? [])
}
