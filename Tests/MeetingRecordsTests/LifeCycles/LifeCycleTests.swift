import MeetingRecords
import Testing

/// A life cycle: how each state is reached, and which acts are allowed in which.
struct LifeCycle: Sendable, CustomTestStringConvertible {
  let title: String
  /// The states, each with the entries that lead to it.
  let states: [(name: String, given: [ProposedEntry])]
  /// The acts, each with the states in which it is allowed.
  let acts: [(name: String, entry: ProposedEntry, allowed: Set<String>)]

  var testDescription: String { title }
}

@Suite struct LifeCycleTests {
  @Test(arguments: [conferenceLife, recordLife, instrumentLife, followUpLife, agendaItemLife, agendaLife, sessionLife])
  func `every act in every state`(life: LifeCycle) throws {
    for state in life.states {
      var history = try World.history()
      for entry in state.given { try history.record(entry) }
      for act in life.acts {
        let refusal = history.refusal(of: act.entry)
        let isAllowed = act.allowed.contains(state.name)
        #expect((refusal == nil) == isAllowed, "\(state.name), \(act.name): \(refusal?.message ?? "allowed")")
      }
    }
    // A state that no act knows would be a slip of the table.
    let names = Set(life.states.map(\.name))
    for act in life.acts { #expect(act.allowed.isSubset(of: names), "\(act.name)") }
  }
}

private let tenth: Identifier = "vn-la-labour/10"
private let convening = that(tenth, ConferenceConvened())
private let opening = that(tenth, ConferenceOpened())
private let closing = that(tenth, ConferenceClosed())
private let drafting = that("vn-la-labour/10/record", RecordDrafted { $0.conference = tenth })
private let circulating = that("vn-la-labour/10/record", RecordCirculated())
private let adopting = that("vn-la-labour/10/record", RecordAdopted { $0.conference = tenth })

private let conferenceLife = LifeCycle(
  title: "conference",
  states: [
    ("proposed", []), ("convened", [convening]), ("postponed", [convening, that(tenth, ConferencePostponed())]),
    ("open", [convening, opening]), ("closed", [convening, opening, closing]),
    ("cancelled", [that(tenth, ConferenceCancelled())]),
    ("record adopted", [convening, opening, closing, drafting, circulating, adopting]),
  ],
  acts: [
    ("convene", convening, ["proposed", "postponed"]), ("postpone", that(tenth, ConferencePostponed()), ["convened"]),
    (
      "relocate", that(tenth, ConferenceRelocated { $0.place = "Vientiane" }), ["proposed", "convened", "postponed"]
    ),
    ("open", opening, ["convened"]), ("close", closing, ["open"]),
    (
      "elect",
      that(
        tenth,
        ConferenceOfficersElected {
          $0.officers = [ElectedOfficer { $0.holder = "la" }]
        }), ["proposed", "convened", "postponed", "open", "closed"]
    ),
    ("cancel", that(tenth, ConferenceCancelled()), ["proposed", "convened", "postponed"]),
    (
      "open a session", that("vn-la-labour/10/session-1", SessionOpened { $0.conference = tenth }), ["open", "closed"]
    ),
    (
      "schedule a session", that("vn-la-labour/10/session-1", SessionScheduled { $0.conference = tenth }),
      ["proposed", "convened", "postponed", "open"]
    ),
    (
      "name a participant",
      that(
        tenth,
        ParticipantAdded {
          $0.participant.group = .press
          $0.participant.body = "vn"
        }), ["proposed", "convened", "postponed", "open", "closed"]
    ),
    (
      "register a delegation",
      that(
        "vn-la-labour/10/delegation-1",
        DelegationRegistered {
          $0.conference = tenth
          $0.party = "vn"
        }), ["proposed", "convened", "postponed", "open", "closed"]
    ),
    (
      "speak",
      that(
        "vn-la-labour/10/speech-1",
        SpeechDelivered {
          $0.conference = tenth
          $0.speaker = "maria-nilsson"
          $0.invited = true
        }), ["open", "closed"]
    ),
    (
      "decide",
      that(
        "vn-la-labour/10/decision-1",
        DecisionAdopted {
          $0.conference = tenth
          $0.text = "Agreed."
        }), ["open", "closed"]
    ),
    ("draft a record", that("x", RecordDrafted { $0.conference = tenth }), ["open", "closed"]),
    (
      "propose an item", World.item(3, "Other business", tenth),
      ["proposed", "convened", "postponed", "open", "closed"]
    ),
    (
      "circulate an agenda", that(tenth, AgendaCirculated()), ["proposed", "convened", "postponed", "open", "closed"]
    ),
    ("adopt an agenda", that(tenth, AgendaAdopted()), ["proposed", "convened", "postponed", "open", "closed"]),
    (
      "carry a follow-up forward to it", that("train-officials", FollowUpCarriedForward { $0.to = tenth }),
      ["proposed", "convened", "postponed", "open"]
    ),
  ])

private let record: Identifier = "vn-la-labour/8/record"
private let circulation = that(record, RecordCirculated())
private let correction = that(record, RecordCorrected { $0.note = "A slip." })
private let adoption = that(record, RecordAdopted { $0.conference = "vn-la-labour/8" })

private let recordLife = LifeCycle(
  title: "record",
  states: [
    ("draft", []), ("circulated", [circulation]), ("corrected", [circulation, correction]),
    ("adopted", [circulation, adoption]),
  ],
  acts: [
    ("circulate", circulation, ["draft", "circulated", "corrected"]),
    ("correct", correction, ["circulated", "corrected"]),
    ("adopt", adoption, ["circulated", "corrected"]),
    (
      "annex", that(record, RecordAnnexed { ($0.document, $0.number) = ("news-report", "I") }),
      ["draft", "circulated", "corrected"]
    ),
    (
      "comment", that(record, RecordCommentMade { ($0.by, $0.text) = ("molsw-la", "As said.") }),
      ["circulated", "corrected"]
    ),
    ("issue a corrigendum", that(record, CorrigendumIssued { $0.text = "For “7” read “8”." }), ["adopted"]),
  ])

private let memorandum: Identifier = "mou-2025"
private let initialling = that(memorandum, InstrumentInitialled())
private let signing = World.signature(memorandum, "moha-vn")
private let applying = that(memorandum, InstrumentProvisionallyApplied())
private let entering = that(memorandum, InstrumentEnteredIntoForce())
private let later: Identifier = "agreement-2013"
private let living: Set = ["negotiated", "initialled", "signed", "applied", "in force", "revised"]
private let bound: Set = ["signed", "applied", "in force", "revised"]

private let instrumentLife = LifeCycle(
  title: "instrument",
  states: [
    ("negotiated", []), ("initialled", [initialling]), ("signed", [signing]), ("applied", [signing, applying]),
    ("in force", [signing, entering]),
    ("revised", [signing, entering, that(memorandum, InstrumentRevised { $0.by = later })]),
    ("expired", [signing, that(memorandum, InstrumentExpired())]),
    ("terminated", [signing, that(memorandum, InstrumentTerminated())]),
    ("superseded", [signing, that(memorandum, InstrumentSuperseded { $0.by = later })]),
  ],
  acts: [
    ("initial", initialling, ["negotiated"]), ("sign", World.signature(memorandum, "molsw-la"), living),
    ("apply provisionally", applying, ["signed"]),
    ("enter into force", entering, ["negotiated", "initialled", "signed", "applied", "revised"]),
    ("amend", that(memorandum, InstrumentAmended { $0.by = later }), living),
    ("revise", that(memorandum, InstrumentRevised { $0.by = later }), living),
    ("extend", that(memorandum, InstrumentExtended { $0.expires = "2040" }), living),
    ("supersede", that(memorandum, InstrumentSuperseded { $0.by = later }), living),
    ("withdraw", that(memorandum, InstrumentWithdrawnFrom { $0.party = "molsw-la" }), bound),
    ("terminate", that(memorandum, InstrumentTerminated()), living),
    ("expire", that(memorandum, InstrumentExpired()), bound),
    (
      "notify succession",
      that(
        memorandum,
        SuccessionNotified {
          $0.predecessor = "molsw-la"
          $0.successor = "la"
        }), living.union(["expired", "terminated", "superseded"])
    ),
  ])

private let training: Identifier = "train-officials"
private let starting = that(training, FollowUpStarted())
private let pending: Set = ["scheduled", "in progress", "carried forward"]

private let followUpLife = LifeCycle(
  title: "follow-up",
  states: [
    ("scheduled", []), ("in progress", [starting]),
    ("carried forward", [that(training, FollowUpCarriedForward { $0.to = "vn-la-labour/9" })]),
    ("done", [starting, that(training, FollowUpCompleted())]), ("waived", [that(training, FollowUpWaived())]),
  ],
  acts: [
    ("reschedule", that(training, FollowUpRescheduled { $0.due = "2028" }), pending),
    ("start", starting, ["scheduled", "carried forward"]), ("complete", that(training, FollowUpCompleted()), pending),
    ("waive", that(training, FollowUpWaived()), pending),
    ("carry forward", that(training, FollowUpCarriedForward { $0.to = tenth }), pending),
    ("reassign", that(training, FollowUpReassigned { $0.owners = ["molsw-la"] }), pending),
  ])

private let item: Identifier = "vn-la-labour/10/item-2"
private let deferral = that(item, AgendaItemDeferred { $0.reason = "For lack of time." })
private let withdrawal = that(item, AgendaItemWithdrawn())
private let merger = that(item, AgendaItemMerged { $0.into = "vn-la-labour/10/item-1" })

private let agendaItemLife = LifeCycle(
  title: "agenda item",
  states: [
    ("proposed", []), ("adopted", [that(tenth, AgendaAdopted { $0.items = [item] })]), ("deferred", [deferral]),
    ("withdrawn", [withdrawal]), ("merged", [merger]), ("left out", [that(tenth, AgendaAdopted())]),
  ],
  acts: [
    ("move", that(item, AgendaItemMoved { $0.number = "9" }), ["proposed"]), ("merge", merger, ["proposed"]),
    ("reword", that(item, AgendaItemReworded { $0.title = "Matters" }), ["proposed"]),
    ("defer", deferral, ["proposed", "adopted", "left out"]),
    ("conclude", that(item, AgendaItemConcluded { $0.outcome = "Noted." }), ["proposed", "adopted", "left out"]),
    ("withdraw", withdrawal, ["proposed"]),
    (
      "stand in its place", World.item(2, "Another second item", tenth).renamed("another-item"),
      ["deferred", "withdrawn", "merged"]
    ),
  ])

private let agendaLife = LifeCycle(
  title: "agenda",
  states: [
    ("none", []), ("circulated", [that(tenth, AgendaCirculated())]), ("adopted", [that(tenth, AgendaAdopted())]),
    ("item withdrawn", [withdrawal]),
  ],
  acts: [
    (
      "circulate", that(tenth, AgendaCirculated { $0.stage = .programme }),
      ["none", "circulated", "adopted", "item withdrawn"]
    ),
    ("adopt", that(tenth, AgendaAdopted { $0.items = [item] }), ["none", "circulated"]),
    ("propose an item", World.item(3, "Other business", tenth), ["none", "circulated", "item withdrawn"]),
  ])
