internal import CAllocator
internal import CStart
internal import Glibc
internal import Synchronization

/// What the running program asks of the system it runs under: to end, to be stopped in good order, to run others.
public enum Process {
  /// The words the program was started with, its own name first. They come from the C library and are there in a root
  /// without /proc, too, where Swift's own `CommandLine` finds none.
  public static func takeArguments() -> [String] {
    kvaom_start_finish()
    // SAFETY: the system keeps the words, each up to its zero, as long as the program runs.
    return (0..<kvaom_start_count()).map { unsafe String(cString: kvaom_start_word($0)) }
  }

  /// Ends the program with `code`; nothing is flushed, as nothing is kept back.
  public static func exit(_ code: Int32) -> Never { Glibc._exit(code) }

  /// Makes a write to a pipe whose reader has gone, or to a file that may not grow, an ordinary fault instead of the
  /// program's death.
  public static func ignoreBrokenPipes() {
    _ = signal(SIGPIPE, SIG_IGN)
    _ = signal(SIGXFSZ, SIG_IGN)
  }

  /// Makes Ctrl-C end the program with exit code 130 after a line on standard error: at once, whatever it does. Where
  /// whoever started the program has it ignore Ctrl-C, it goes on ignoring it.
  public static func endAtInterrupt(saying message: String) {
    // The terminal has written `^C`, and perhaps there is a line of progress.
    let start = Terminal.canRewriteLines(.errors) ? "\r\u{1B}[K" : StandardStream.errors.isTerminal ? "\n" : ""
    let bytes = Array((start + message + "\n").utf8)
    let text = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    _ = unsafe text.initialize(from: bytes)
    // SAFETY: the memory is never given back, so the handler finds it whenever it is called; it writes it and ends the
    // program, both of which are allowed in a handler.
    unsafe lastWords = UnsafeBufferPointer(text)
    isEnding.store(false, ordering: .relaxed)
    let before = signal(SIGINT) { _ in
      // A terminal or `timeout` sends the signal to the program and to its group; the second finds another thread.
      if Process.isEnding.exchange(true, ordering: .relaxed) { return }
      _ = unsafe Glibc.write(STDERR_FILENO, Process.lastWords.baseAddress, Process.lastWords.count)
      Glibc._exit(130)
    }
    let ignored = unsafe unsafeBitCast(SIG_IGN, to: Int.self)
    if unsafe unsafeBitCast(before, to: Int.self) == ignored { _ = signal(SIGINT, SIG_IGN) }
  }

  /// What is said at Ctrl-C.
  nonisolated(unsafe) private static var lastWords = unsafe UnsafeBufferPointer<UInt8>(
    start: nil, count: 0)
  /// Whether the last words are being said: they are said once, however often Ctrl-C comes.
  private static let isEnding = Atomic(false)

  /// The number the system knows it by.
  public static var identifier: Int { Int(getpid()) }

  /// Whether a process with that number is running.
  public static func isRunning(_ identifier: Int) -> Bool {
    guard let number = Int32(exactly: identifier), number > 0 else { return false }
    return kill(number, 0) == 0 || errno == EPERM
  }

  /// Runs `program` on `path` in the terminal, through the user's shell so that it may carry options (`code --wait`),
  /// and waits for it; false where it could not be run or failed.
  public static func edit(_ path: String, with program: String) -> Bool {
    let quoted = path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
    // SAFETY: the system copies the text during the call.
    return unsafe system("\(program) '\(quoted)'") == 0
  }
}

extension Process {
  /// Lets the program keep the memory it has had: one heap for all threads, which grows in large steps and never
  /// shrinks.
  ///
  /// A plan's work is done on a thread of its own (`DeepStack`). Left alone, the C library gives each thread a heap
  /// that grows page by page and takes every large column anew from the system: 390 calls and 500 page faults more for
  /// a plan of 10 000 cost lines, a fifth of its whole time.
  public static func keepMemory() {
    let megabyte: Int32 = 1 << 20
    _ = mallopt(M_ARENA_MAX, 1)
    _ = mallopt(M_TOP_PAD, 4 * megabyte)
    _ = mallopt(M_TRIM_THRESHOLD, 512 * megabyte)
    _ = mallopt(M_MMAP_THRESHOLD, 32 * megabyte)
  }
}

extension Process {
  /// Leaves a value to the system, which takes all memory back when the program ends: for the last thing a program
  /// does. A plan and its values are many small pieces, and to free them one by one took a twenty-fifth of a run.
  public static func leaveToSystem(_ value: Any) {
    // SAFETY: it is kept once more than it is let go, and nobody asks for it by this reference.
    _ = unsafe Unmanaged.passRetained(Left(value))
  }

  private final class Left {
    let value: Any
    init(_ value: Any) { self.value = value }
  }
}

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
  public static var executable: String? {
    // SAFETY: the system keeps the path, up to its zero, as long as the program runs.
    (try? Files.resolved("/proc/self/exe")) ?? (try? Files.resolved(unsafe String(cString: kvaom_start_path())))
  }

  /// Runs `program` with `arguments` in `directory`, with no other environment than `environment` (`NAME=value`), fed
  /// with the file `input`, and waits for its end. An argument is what it is; no shell reads it. After `seconds` it is
  /// ended.
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
    // SAFETY: the lists live to the end of this function, each ends in a null pointer, and the system copies all of
    // them before it returns.
    var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
    var settings = unsafe environment.map { unsafe strdup($0) } + [nil]
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer {
      let texts = unsafe arguments + settings
      for index in unsafe texts.indices { unsafe free(texts[index]) }
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

/// A pipe from a program that was started to this one; both ends are closed when it is let go.
struct Pipe: ~Copyable {
  /// The end that is read from.
  let reading: Int32
  /// The end that is written to; -1 once it is closed.
  private(set) var writing: Int32

  /// A new pipe that programs do not inherit. One that another thread starts at this very moment may, and then the end
  /// of what is read comes no earlier than that program's.
  init() throws(FileFault) {
    var ends: [Int32] = [-1, -1]
    // SAFETY: the system writes two numbers, and there is room for two.
    guard unsafe pipe(&ends) == 0 else { throw FileFault(number: errno) }
    (reading, writing) = (ends[0], ends[1])
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  }

  /// Closes this program's writing end, so that the end of the other program is the end of what is read.
  mutating func closeWriting() {
    Glibc.close(writing)
    writing = -1
  }

  deinit {
    Glibc.close(reading)
    if writing >= 0 { Glibc.close(writing) }
  }
}

/// What one thread waits for and another raises, once.
@safe final class Signal {
  private let semaphore: UnsafeMutablePointer<sem_t>

  /// A signal that is not raised.
  init() {
    unsafe semaphore = .allocate(capacity: 1)
    // SAFETY: the memory is this object's own until it is gone.
    unsafe sem_init(semaphore, 0, 0)
  }

  deinit {
    // SAFETY: nobody waits on an object that nobody holds.
    unsafe sem_destroy(semaphore)
    unsafe semaphore.deallocate()
  }

  /// Wakes who waits.
  func raise() {
    // SAFETY: made in `init`.
    unsafe sem_post(semaphore)
  }

  /// Waits so many nanoseconds at most, less where the process gets a signal; whether it has been raised. `UInt64.max`
  /// waits as long as it takes.
  func wait(_ nanoseconds: UInt64) -> Bool {
    if nanoseconds == .max {
      // SAFETY: made in `init`.
      while unsafe sem_wait(semaphore) != 0 {}
      return true
    }
    var end = timespec()
    // SAFETY: the system writes one `timespec` into the variable, and reads it, during the calls.
    unsafe clock_gettime(CLOCK_MONOTONIC, &end)
    let total = UInt64(end.tv_nsec) + nanoseconds
    end.tv_sec += Int(total / 1_000_000_000)
    end.tv_nsec = Int(total % 1_000_000_000)
    // The clock on the wall may be put back meanwhile, and then it would be waited for.
    return unsafe sem_clockwait(semaphore, CLOCK_MONOTONIC, &end) == 0
  }
}
