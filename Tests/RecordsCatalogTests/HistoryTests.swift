import MeetingRecords
import RecordsCatalog
import Testing

@Suite struct HistoryTests {
  @Test(arguments: 31...33 as ClosedRange<UInt64>)
  func `what differs between two moments is what two states of the record differ in`(seed: UInt64) throws {
    var journal = try TestJournal.generated(seed: seed, rounds: 1)
    let catalog = try journal.catalog()
    for _ in 1...4 {
      let moments = [0, 0].map { _ in Int.random(in: 0...journal.events.count, using: &journal.numbers) }.sorted()
      let states = moments.map { RecordsState(applying: journal.events.prefix($0).map(\.entry)) }
      let keys = Set(states.flatMap(\.keys))
      let expected = keys.filter { key in
        !FieldChange.changes(from: states[0].entity(at: key), to: states[1].entity(at: key)).isEmpty
      }
      let found = try catalog.read { $0.differences(from: moments[0], to: moments[1]) }
      #expect(Set(found.map(\.key)) == expected, "\(moments)")
      for difference in found {
        let (before, after) = (states[0].entity(at: difference.key), states[1].entity(at: difference.key))
        #expect(difference.changes == FieldChange.changes(from: before, to: after))
        #expect(difference.entries.allSatisfy { moments[0] < $0 && $0 <= moments[1] })
        #expect(!difference.entries.isEmpty)
      }
    }
  }

  @Test func `a difference of a series is what names it or its conferences, of another thing that alone`() throws {
    let journal = try TestJournal.generated(seed: 31, rounds: 1)
    try journal.catalog().read { reader in
      let all = reader.differences(from: 0, to: reader.head)
      let series = reader.differences(from: 0, to: reader.head, .about(try id("vn-la-labour")))
      #expect(series.count < all.count)
      #expect(
        Set(series.map(\.key)).isSuperset(
          of: try [id("vn-la-labour"), id("vn-la-labour/1"), id("vn-la-labour/1/speech-1")]))
      #expect(!series.contains { $0.key.description == "moha-vn" })
      #expect(
        reader.differences(from: 0, to: reader.head, .about(try id("moha-vn"))).map(\.key.description) == ["moha-vn"])
    }
  }

  @Test func `the steps of a thing lead from nothing to what it is`() throws {
    let journal = try TestJournal.generated(seed: 32, rounds: 1)
    try journal.catalog().read { reader in
      for key in reader.identifiers(beginningWith: "", limit: .max).compactMap(reader.key) {
        let steps = reader.steps(of: key)
        var values: [String: String] = [:]
        for change in steps.flatMap(\.changes) where change.path != "identifier" {
          #expect(values[change.path] == change.before.map { "\($0)" }, "\(key) \(change.path)")
          values[change.path] = change.after.map { "\($0)" }
        }
        let now = FieldChange.changes(from: nil, to: reader.entity(at: key)).map {
          ($0.path, "\($0.after, default: "")")
        }
        #expect(values.count == now.count)
        #expect(now.allSatisfy { path, value in values[path].map { value == "\($0)" } ?? false })
        #expect(zip(steps, steps.dropFirst()).allSatisfy { $0.event.sequence < $1.event.sequence })
      }
    }
  }

  @Test func `every field of every thing comes from the last event that set it, with the leaf hash of that`() throws {
    let journal = try TestJournal.generated(seed: 33, rounds: 1)
    try journal.catalog().read { reader in
      for key in reader.identifiers(beginningWith: "", limit: .max).compactMap(reader.key) {
        let provenance = try #require(reader.provenance(of: key))
        let fields = Set(FieldChange.changes(from: nil, to: provenance.entity).map(\.path))
        let told = provenance.contributions.flatMap(\.standing).filter { $0 != "identifier" }
        #expect(told.count == Set(told).count, "\(key)")
        #expect(Set(told) == fields, "\(key)")
        for contribution in provenance.contributions {
          let hash = journal.events[contribution.event.sequence - 1].leafHash
          let digits = hash.map { String(Int($0) + 0x100, radix: 16).dropFirst() }
          #expect(contribution.event.leafHash == digits.joined())
        }
      }
    }
  }

  @Test func `a corrected value comes from the entry as it stands, with the correction and its reason`() throws {
    let journal = try TestJournal.generated(seed: 7, rounds: 1)
    let corrected = try #require(journal.events.first { $0.entry.wireName == EntryCorrected.wireName }).entry
    try journal.catalog().read { reader in
      let provenance = try #require(reader.provenance(of: id("person-1"), field: "name"))
      #expect(provenance.contributions.count == 1)
      let contribution = try #require(provenance.contributions.first)
      #expect(contribution.event.sequence == corrected.sequence - 2)
      #expect(contribution.event.isCorrected)
      #expect(contribution.amendments.map(\.event.sequence) == [corrected.sequence])
      #expect(contribution.amendments.map(\.reason) == [(corrected.payload as? EntryCorrected)?.reason])
      #expect(contribution.changes.first.map { "\($0.after, default: "")".contains("Người được ghi đúng 1") } == true)
      let retracted = try #require(journal.events.first { $0.entry.wireName == EntryRetracted.wireName }).entry
      let steps = reader.steps(of: try id("mistake-1"))
      #expect(steps.last?.event.sequence == retracted.sequence)
      #expect(steps.last?.amendment?.isRetraction == true)
      #expect(steps.last?.changes.allSatisfy { $0.after == nil } == true)
    }
  }
}
