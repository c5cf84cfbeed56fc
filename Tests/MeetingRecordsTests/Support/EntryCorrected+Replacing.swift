import CanonicalJSON
import MeetingRecords
import Testing

extension EntryCorrected {
  /// The correction that puts a payload in the place of the data of an entry.
  static func replacing(
    _ entry: EntryIdentifier, by payload: any EventPayload, on occurred: EDTFDate?
  ) throws -> EntryCorrected {
    let data = try JSONValue(parsing: payload.dataBytes(occurred: occurred))
    let object = try #require(data.objectValue)
    return EntryCorrected {
      $0.entry = entry
      $0.type = Swift.type(of: payload).wireName
      $0.replacement = EventData(object)
      $0.reason = "A slip of the pen."
    }
  }
}
