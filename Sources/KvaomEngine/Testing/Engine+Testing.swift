import KvaomSession

extension Engine {
  /// Tests files, several at once. `roots` are the paths the user named, each with the positions of its files: a path under
  /// which nothing is tested is a failure, or a test that was moved away would look green.
  public func test(
    _ subjects: [TestSubject], below roots: [(path: String, subjects: [Int])] = [], with tools: TestTools = TestTools()
  ) -> TestReport {
    let watch = WatchedWork()
    let work = watch.work
    work.begin(subjects.count == 1 ? "test \(subjects[0].name)" : "test")
    work.expect(subjects.count)
    // On the command line Ctrl-C has ended the program.
    let files = watch.run(progress: progress) { TestBoard(subjects, tools, self, work).run() } ?? []
    let tested = Set(files.indices.filter { !files[$0].results.isEmpty })
    let emptyPaths = roots.filter { tested.isDisjoint(with: $0.subjects) }.map(\.path)
    return TestReport(files: files, emptyPaths: emptyPaths, updates: tools.updates)
  }
}
