import CLivePage

/// The scripts and styles of pages with the engine inside, which travel in the program.
enum LiveText {
  /// How a page and its engine hand texts to each other.
  static var codec: String { unsafe text(kvaom_live_codec()) }
  /// What moves a document.
  static var document: String { unsafe text(kvaom_live_script()) }
  /// How the panel of a document looks.
  static var style: String { unsafe text(kvaom_live_style()) }
  /// What runs the shell.
  static var shell: String { unsafe text(kvaom_shell_script()) }
  /// How the shell looks.
  static var shellStyle: String { unsafe text(kvaom_shell_style()) }

  private static func text(_ text: KvaomLiveText) -> String {
    // SAFETY: `count` is the size of the array that `bytes` points to, taken by the C compiler; it lives on.
    unsafe String(decoding: UnsafeBufferPointer(start: text.bytes, count: text.count), as: UTF8.self)
  }
}
