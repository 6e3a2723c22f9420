internal import Glibc

extension Process {
  /// How a program that was run ended, and what it printed.
  public struct Ending: Sendable {
    /// Standard output.
    public var output: [UInt8] = []
    /// Standard error.
    public var errors: [UInt8] = []
    /// The code it ended with; 128 and the signal's number where a signal ended it.
    public var exitCode: Int32 = 0
    /// Whether it was ended because it took too long.
    public var timedOut = false
  }

  /// Where the running program lies; nil where the system does not tell.
  public static var executable: String? { try? Files.resolved("/proc/self/exe") }

  /// Runs `program` with `arguments` in `directory`, with no other environment than `environment` (`NAME=value`), fed with
  /// the file `input`, and waits for its end. An argument is what it is; no shell reads it. After `seconds` it is ended.
  public static func run(
    _ program: String, _ arguments: [String], in directory: String, environment: [String], input: String = "/dev/null",
    timeout seconds: Int
  ) throws(FileFault) -> Ending {
    var output = try Pipe()
    var errors = try Pipe()
    let child = try start(
      // The shell does nothing but change the directory, which a program that is started cannot be told otherwise.
      ["/bin/sh", "-c", "cd -- \"$0\" && exec \"$@\"", directory, program] + arguments, environment: environment,
      streams: (input, output.writing, errors.writing))
    output.closeWriting()
    errors.closeWriting()
    var ending = Ending()
    let deadline = MonotonicClock.nanoseconds + UInt64(seconds) * 1_000_000_000
    ending.timedOut = !drain(output.reading, errors.reading, into: &ending, until: deadline)
    if ending.timedOut { kill(child, SIGKILL) }
    ending.exitCode = exitCode(of: child)
    return ending
  }

  /// Starts the program that the first of `words` names, with the others as its arguments, and returns the system's
  /// number of it.
  private static func start(
    _ words: [String], environment: [String], streams: (input: String, output: Int32, errors: Int32)
  ) throws(FileFault) -> pid_t {
    // SAFETY: the lists live to the end of this function, each ends in a null pointer, and the system copies all of them
    // before it returns.
    var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
    var settings = unsafe environment.map { unsafe strdup($0) } + [nil]
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer {
      unsafe (arguments + settings).forEach { unsafe free($0) }
      unsafe posix_spawn_file_actions_destroy(&actions)
    }
    unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, streams.input, O_RDONLY, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, streams.output, STDOUT_FILENO)
    unsafe posix_spawn_file_actions_adddup2(&actions, streams.errors, STDERR_FILENO)
    var child: pid_t = 0
    let fault = unsafe posix_spawn(&child, words[0], &actions, nil, &arguments, &settings)
    guard fault == 0 else { throw FileFault(number: fault) }
    return child
  }

  /// Reads both streams to their ends; false where the deadline comes first.
  private static func drain(
    _ output: Int32, _ errors: Int32, into ending: inout Ending, until deadline: UInt64
  ) -> Bool {
    var open = [output, errors]
    while !open.isEmpty {
      var requests = open.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      let now = MonotonicClock.nanoseconds
      guard now < deadline else { return false }
      // SAFETY: as many requests as the list has, alive during the call.
      _ = unsafe poll(&requests, nfds_t(requests.count), Int32((deadline - now) / 1_000_000 + 1))
      for request in requests where request.revents != 0 {
        let piece = (try? RawInput.readSome(from: request.fd)) ?? []
        if piece.isEmpty { open.removeAll { $0 == request.fd } }
        if request.fd == output { ending.output += piece } else { ending.errors += piece }
      }
    }
    return true
  }

  /// Waits for a program's end and returns its code.
  private static func exitCode(of child: pid_t) -> Int32 {
    var status: Int32 = 0
    // SAFETY: the system writes one number into the variable during the call.
    while unsafe waitpid(child, &status, 0) < 0 && errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}
