import KvaomDecimal
import KvaomWords
import Testing

@testable import KvaomTables

/// What is looked up of the sizes of rows is what going through all of them finds.
struct RowSizesTests {
  @Test(arguments: [[7], [3, 3], [1, 2], [5, 1, 5], [4, 4, 4, 4], [9, 1, 8, 2, 7], [1, 2, 2, 3, 3, 3]])
  func eachIsHeldAgainstTheOthers(numbers: [Int]) {
    let sizes = RowSizes(numbers.map { Decimal($0) })
    for (row, number) in numbers.enumerated() {
      var others = numbers
      others.remove(at: row)
      others.sort()
      #expect(sizes.isShared(Decimal(number)) == others.contains(number))
      #expect(sizes.middle(without: Decimal(number)) == (others.isEmpty ? nil : Decimal(others[others.count / 2])))
    }
  }

  @Test func aQuestionThatIsTakenBackCanBeAskedAgain() {
    let question = TableQuestion(id: "row:drift", text: .verbatim("?"), choices: [], proposal: nil, evidence: [])
    var questions = TableQuestions()
    questions.append(question)
    questions.append(question)
    #expect(questions.all.map { $0.id } == ["row:drift"])
    questions.removeAll { $0.id == "row:drift" }
    questions.append(question)
    #expect(questions.all.count == 1)
  }
}
