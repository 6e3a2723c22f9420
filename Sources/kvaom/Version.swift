/// Which Kvaom this is; the only place that says so.
enum Version {
  /// The number of the release.
  static let current = "0.1.0"
}
