/// The questions about a table, in the order they came up and each once. Which there are is looked up: a table of
/// 100 000 rows that each had a question took twenty seconds when every one was held against all before it.
struct TableQuestions {
  /// The questions.
  private(set) var all: [TableQuestion] = []
  private var ids: Set<String> = []

  /// Adds a question unless there is one with its id.
  mutating func append(_ question: TableQuestion) {
    if ids.insert(question.id).inserted { all.append(question) }
  }

  /// Takes questions back.
  mutating func removeAll(where isSettled: (TableQuestion) -> Bool) {
    for question in all where isSettled(question) { ids.remove(question.id) }
    all.removeAll(where: isSettled)
  }
}
