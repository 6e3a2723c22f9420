extension Engine {
  /// Tests files, several at once. `roots` are the paths the user named, each with the positions of its files: a path under
  /// which nothing is tested is a failure, or a test that was moved away would look green.
  public func test(
    _ subjects: [TestSubject], below roots: [(path: String, subjects: [Int])] = [], with tools: TestTools = TestTools()
  ) -> TestReport {
    let files = TestBoard(subjects, tools, self).run()
    let emptyPaths = roots.filter { $0.subjects.allSatisfy { files[$0].results.isEmpty } }.map(\.path)
    return TestReport(files: files, emptyPaths: emptyPaths, updates: tools.updates)
  }
}
