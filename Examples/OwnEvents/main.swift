// Events and things of one's own, about a conference of the record: recorded, shown, listed and projected.
//
//     swift run OwnEvents Journal
//
// The journal is copied first, so that the sample stays as it is.
import Acta
import Foundation

let source = FilePath(CommandLine.arguments.dropFirst().first ?? "Journal")
let folder = FilePath(NSTemporaryDirectory()).appending("own-events-\(ProcessInfo.processInfo.processIdentifier)")
defer { try? FileManager.default.removeItem(atPath: folder.string) }
_ = try JournalBackup.make(ofJournalAt: source, to: folder)

let book = try RecordBook(opening: folder, catalog: nil, vocabulary: .withBookings())
let conference = try Identifier("vn-la-labour/10")
let booth = try Identifier("lao-booth")
let languages = try ["lo", "vi"].map { try LanguageTag($0) }
let agency = try LocalizedText([TextEntry(language: LanguageTag("en"), text: "Vientiane Language Services")])
let terms = try LocalizedText([TextEntry(language: LanguageTag("en"), text: "Half is paid in advance.")])

try book.record(
  RecordEntries(
    booth,
    InterpretersBooked {
      $0.conference = conference
      $0.languages = languages
      $0.agency = agency
      $0.terms = terms
    }))
try book.record(RecordEntries(booth, BookingConfirmed()))
try book.record(RecordEntries(conference, PressInvited { $0.outlets = 12 }))

// Shown: the booking as it is now, and what the conference knows of it.
let booking = try book.read { reader in try reader.require(Booking.self, booth) }
print("\(booking.identifier): \(booking.languages.map(\.description)), confirmed: \(booking.isConfirmed)")

// Listed: with the columns that its fields make.
var query = ListQuery(ListedKind(Booking.self))
query.filters[.conference] = [conference]
for row in try book.list(query).rows { print(row.map(\.description).joined(separator: "  ")) }

// Projected: by our own types.
let outlets = try book.project(into: 0) { total, entry in total += (entry.payload as? PressInvited)?.outlets ?? 0 }
print("invited: \(outlets)")

// For others: what only the office may know is not in their record.
let others = try book.record(for: .everybody).read { reader in try reader.require(Booking.self, booth) }
print("terms for us: \(booking.terms != nil), for others: \(others.terms != nil)")

// The conference goes on living.
let convened = try book.read { reader in try reader.require(Conference.self, conference) }
print("\(convened.identifier): \(convened.status.rawValue)")
