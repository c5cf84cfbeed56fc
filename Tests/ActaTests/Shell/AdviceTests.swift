import ActaShell
import Testing

/// Help names what can be done with a thing as it stands, and the domain agrees.
@Suite struct AdviceTests {
  /// What a verb needs beside the thing.
  private static let options = [
    "sign": "--party la", "ratify": "--party la", "amend": "--by other",
    "revise": "--by other", "supersede": "--by other",
    "extend": "--expires 2030",
    "withdraw": "--party vn", "reschedule": "--due 2030", "carry-forward": "--to labour/1", "reassign": "--owner vn",
    "report": "--text Half", "propose": "--action Close",
    "comment": "--by vn --text Noted",
    "correct": "--note Changed", "terminate": "--reason Over", "waive": "--reason Over",
  ]
  private static let mou = [
    "instrument negotiate other --title Other --party vn,la", "instrument negotiate mou --title MoU --party vn,la",
  ]
  private static let followUp = ["followup schedule report --title Report --owner vn"]
  private static let decisions = [
    "decision adopt other --body labour --text Other", "decision adopt plan --body labour --text Plan",
  ]
  private static let record = [
    "conference convene labour/1 --dates 2025-11-12", "conference open labour/1", "conference close labour/1",
    "record draft labour/1",
  ]

  @Test(arguments: [
    (
      "instrument", "mou", Self.mou,
      [
        "adopt", "initial", "sign", "ratify", "enter-into-force", "amend", "revise", "extend",
        "supersede", "terminate",
      ]
    ),
    (
      "instrument", "mou", Self.mou + ["instrument initial mou"],
      [
        "adopt", "sign", "ratify", "enter-into-force", "amend", "revise", "extend", "supersede",
        "terminate",
      ]
    ),
    (
      "instrument", "mou", Self.mou + ["instrument adopt mou"],
      [
        "sign", "ratify", "apply-provisionally", "enter-into-force", "amend", "revise", "extend", "supersede",
        "terminate",
      ]
    ),
    (
      "instrument", "mou", Self.mou + ["instrument sign mou --party vn"],
      [
        "sign", "ratify", "apply-provisionally", "enter-into-force", "amend", "revise", "extend", "supersede",
        "withdraw",
        "terminate", "expire",
      ]
    ),
    (
      "instrument", "mou", Self.mou + ["instrument sign mou --party vn", "instrument apply-provisionally mou"],
      [
        "sign", "ratify", "enter-into-force", "amend", "revise", "extend", "supersede",
        "withdraw", "terminate", "expire",
      ]
    ),
    (
      "instrument", "mou", Self.mou + ["instrument sign mou --party vn", "instrument enter-into-force mou"],
      [
        "sign", "ratify", "amend", "revise", "extend", "supersede", "withdraw", "terminate",
        "expire",
      ]
    ),
    (
      "followup", "report", Self.followUp,
      [
        "reschedule", "start", "complete", "waive", "carry-forward", "reassign", "report", "propose", "continue",
        "postpone",
      ]
    ),
    (
      "followup", "report", Self.followUp + ["followup start report"],
      [
        "reschedule", "complete", "waive", "carry-forward", "reassign", "report", "propose", "continue", "postpone",
      ]
    ),
    ("decision", "plan", Self.decisions, ["amend", "supersede", "repeal", "fulfil"]),
    ("record", "labour/1", Self.record, ["circulate"]),
    ("record", "labour/1", Self.record + ["record circulate labour/1"], ["circulate", "comment", "correct", "adopt"]),
  ])
  func `what is advised is taken`(noun: String, thing: String, before: [String], verbs: [String]) throws {
    let harness = try ShellHarness(ShellHarness.record + before)
    let help = harness.type("help \(noun)").output
    let words = verbs.count == 1 ? verbs[0] : verbs.dropLast().joined(separator: ", ") + " or " + (verbs.last ?? "")
    #expect(help.replacing(/\n +/, with: " ").contains("you can \(words) it."), "\(help.prefix(400))")
    for verb in verbs {
      let typed = harness.type("\(noun) \(verb) \(thing) \(Self.options[verb] ?? "") --dry-run")
      #expect(typed.status == .done, "\(verb): \(typed.messages)")
    }
  }

  @Test(arguments: [
    ([], "is proposed", ["convene", "relocate", "cancel"]),
    (["convene labour/1 --dates 2025-11-12"], "is convened", ["open", "postpone", "relocate", "cancel"]),
    (["convene labour/1", "postpone labour/1"], "is postponed", ["convene", "relocate", "cancel"]),
    (["convene labour/1", "open labour/1"], "is open", ["close"]),
  ])
  func `what is advised of a conference is taken`(before: [String], state: String, verbs: [String]) throws {
    let harness = try ShellHarness(ShellHarness.record + before.map { "conference " + $0 })
    let help = harness.type("help conference").output.replacing(/\n +/, with: " ")
    #expect(help.contains("The 1st (labour/1) \(state): you can "))
    for verb in verbs {
      #expect(help.prefix { $0 != "." }.contains(verb))
      let typed = harness.type("conference \(verb) labour/1 \(verb == "relocate" ? "--place Hue" : "") --dry-run")
      #expect(typed.status == .done, "\(verb): \(typed.messages)")
    }
  }

  @Test func `what has ended needs no advice, and of many things the newest are named`() throws {
    let many = (1...7).map { "followup schedule f-\($0) --title F --owner vn" }
    let harness = try ShellHarness(ShellHarness.record + many + ["followup complete f-7"])
    let help = harness.type("help followup").output
    #expect(help.contains("f-6 is scheduled") && !help.contains("f-1 is scheduled") && !help.contains("f-7"))
    #expect(help.contains("… and 1 more: list followups"))
  }
}
