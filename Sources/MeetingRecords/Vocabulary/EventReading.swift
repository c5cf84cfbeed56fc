/// What the data of an event says.
struct EventReading {
  /// When it happened.
  var occurred: EDTFDate?
  /// What it says.
  var payload: any EventPayload
  /// The first member that this version does not know, and passed over.
  var unknown: WireError?
  /// The fields that could not be read, and were left blank.
  var unreadable: [String]
}
