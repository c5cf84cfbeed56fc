import MeetingRecords

/// One example of each code that a value typed for a field of an event can end with, as a user sees it.
let fieldErrors: [(code: ValueError.Code, error: ValueError?, description: String)] = [
  (
    .wordUnknown, assigning(["Ministers"], to: "level", of: ConferenceProposed()),
    "“Ministers” is not a word known here. "
      + "Hint: write one of ministerial, senior-officials, expert, summit, other."
  ),
  (
    .fieldUnknown, assigning(["1"], to: "colour", of: AgendaItemMoved()),
    "There is no field “colour”. Hint: the fields are number, parent."
  ),
  (
    .valueRepeated, assigning(["2027", "2028"], to: "due", of: FollowUpRescheduled()),
    "due takes one value. Hint: give it once."
  ),
  (
    .recordMalformed, assigning(["p-1"], to: "members", of: DelegationRegistered()),
    "members is not in its JSON form: a value can't begin with 'p' at byte 0. "
      + "Hint: write {\"person\":…,\"role\":…,\"capacity\":…,\"honorific\":…,\"body\":…,\"rank\":…,"
      + "\"since\":…,\"until\":…,\"left\":…,\"replacedBy\":…,\"reason\":…}."
  ),
  (
    .numberMalformed, assigning(["tenth"], to: "ordinal", of: ConferenceProposed()),
    "“tenth” is not a whole number. Hint: write digits only."
  ),
  (
    .entryIdentifierMalformed, failure { () throws(ValueError) in try EntryIdentifier("12") },
    "“12” is not the identifier of an entry. "
      + "Hint: write the number of the entry, or its identifier, as the log shows them."
  ),
  (
    .digestMalformed, failure { () throws(ValueError) in try ContentDigest.init("abc") },
    "“abc” is not a SHA-256. Hint: write the 64 hexadecimal digits that sha256sum prints."
  ),
]

private func assigning(_ arguments: [String], to field: String, of payload: some EventPayload) -> ValueError? {
  var payload = payload
  return failure { () throws(ValueError) in try payload.assign(arguments, to: field, language: LanguageTag.init("en")) }
}
