import CanonicalJSON

/// Brings the data of earlier schema versions of events to the newest form.
///
/// A released wire form never changes. When an event needs another form, it gets a new version in its name
/// (`….v2`), the type moves to that name, and a step from the old name is added here; journals keep what was written.
enum EventUpcasting {
  /// One step: from a name to the next, with the data changed to fit.
  struct Step: Sendable {
    let to: String
    let convert: @Sendable (JSONObject) throws(WireError) -> JSONObject
  }

  /// The steps by the name that they start from.
  ///
  /// Empty in the first release.
  static let steps: [String: Step] = [:]

  /// The newest name and form of an event; the same when no step starts from its name.
  static func newest(
    _ wireName: String, _ data: JSONObject, steps: [String: Step] = steps
  ) throws(WireError) -> (String, JSONObject) {
    var (name, data) = (wireName, data)
    while let step = steps[name] { (name, data) = (step.to, try step.convert(data)) }
    return (name, data)
  }
}
