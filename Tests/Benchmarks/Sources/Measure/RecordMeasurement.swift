import Acta

/// `record JOURNAL CATALOG`: a book opened, a state recorded, and found again, in milliseconds; the journal is one longer.
func measureRecord(_ arguments: [String]) throws {
  guard arguments.count == 2 else { throw UsageMistake() }
  let clock = ContinuousClock()
  let start = clock.now
  let book = try RecordBook(opening: FilePath(arguments[0]), catalog: FilePath(arguments[1]))
  let opened = clock.now
  let state = try book.read { try Identifier("measured-\($0.head)") }
  let asked = clock.now
  let name = try LocalizedText(arguments: ["Measured"], defaultLanguage: LanguageTag("en"))
  try book.record(RecordEntries(state, StateRegistered { $0.name = name }))
  let recorded = clock.now
  guard try book.read({ $0.any(state) != nil }) else { throw UsageMistake() }
  let seen = clock.now
  let parts = [("open", start, opened), ("record", asked, recorded), ("see", recorded, seen), ("all", start, seen)]
  let members = parts.map { "\"\($0.0)\": \(seconds($0.2 - $0.1) * 1000)" }
  print("{\(members.joined(separator: ", "))}")
}
