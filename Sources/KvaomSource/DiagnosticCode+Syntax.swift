extension DiagnosticCode {
  /// Bytes that are not UTF-8.
  public static let notUTF8 = DiagnosticCode("KV001", "Not UTF-8", explanation: "")
}
