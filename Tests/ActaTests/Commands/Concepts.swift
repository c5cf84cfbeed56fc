import Foundation

/// Something that the field keeps, and how it is recorded.
struct Concept {
  /// What it is.
  let name: String
  /// What is typed for it: a verb, and perhaps an option of it.
  let typed: String
  /// With what it is shown.
  let shown: String

  init(_ name: String, _ typed: String, shown: String = "show") {
    (self.name, self.typed, self.shown) = (name, typed, shown)
  }

  /// The words of the verb.
  var path: String { typed.split(separator: " ").prefix { !$0.hasPrefix("-") }.joined(separator: " ") }
  /// The option, where one is meant.
  var option: String? { typed.split(separator: " ").first { $0.hasPrefix("-") }.map(String.init) }

  /// The option with the value that is typed for it, where one is meant.
  var optionTyped: String? {
    typed.range(of: " --").map { String(typed[typed.index(after: $0.lowerBound)...]) }
  }

  /// The parts of the field with their concepts, in the order of the page.
  static let parts: [(title: String, concepts: [Concept])] = [
    ("Instruments", instruments), ("Parties and consent", consent), ("States, territories and governments", states),
    ("Organizations, persons and results", bodies), ("Decisions", decisions), ("Follow-ups", followUps),
    ("Series", series), ("Conferences", conferences), ("Agenda items", agendaItems), ("Sessions", sessions),
    ("Participation", participation), ("Documents", documents), ("References", references),
    ("Confidentiality", confidentiality), ("Speeches", speeches), ("Minutes", minutes), ("Sources", sources),
    ("Corrections and settings", corrections),
  ]

  private static let instruments = [
    Concept("kind of instrument", "instrument negotiate --type", shown: "report instruments"),
    Concept("exchange of notes", "instrument negotiate --type exchange-of-notes", shown: "report instruments --kind"),
    Concept(
      "resolution, and what else is adopted", "instrument negotiate --type resolution", shown: "list instruments"),
    Concept("the word of its own title", "instrument negotiate --designation"),
    Concept("its purpose", "instrument negotiate --purpose"),
    Concept("the conference at which it is concluded", "instrument negotiate --conference"),
    Concept("binding or not", "instrument negotiate --binding-force"),
    Concept("bilateral, plurilateral or multilateral", "instrument negotiate --participation"),
    Concept("parties", "instrument negotiate --party", shown: "list parties"),
    Concept("areas of cooperation", "instrument negotiate --area", shown: "list instruments --area"),
    Concept("authentic languages", "instrument negotiate --authentic-language"),
    Concept("languages that prevail", "instrument negotiate --prevailing-language"),
    Concept("how it enters into force", "instrument negotiate --entry-into-force"),
    Concept("how many must consent for that", "instrument negotiate --consents-needed"),
    Concept("depositary", "instrument negotiate --depositary"),
    Concept("number of originals", "instrument negotiate --originals"),
    Concept("duration", "instrument negotiate --duration", shown: "report instruments"),
    Concept("renewal", "instrument negotiate --renewal", shown: "report instruments"),
    Concept("for how long it is renewed", "instrument negotiate --renewal-period", shown: "report instruments"),
    Concept("notice", "instrument negotiate --notice-period", shown: "report instruments"),
    Concept("review", "instrument negotiate --review-on", shown: "report instruments"),
    Concept("expiry", "instrument negotiate --expires", shown: "report instruments"),
    Concept("adopted, with or without signature", "instrument adopt"),
    Concept("who adopted it", "instrument adopt --by"),
    Concept("at which conference it was adopted", "instrument adopt --conference"),
    Concept("initialled, and by whom", "instrument initial --signatory"),
    Concept("entry into force", "instrument enter-into-force", shown: "list instruments --on"),
    Concept("who keeps originals", "instrument deposit --with"),
    Concept("certified copies, and who keeps them", "instrument deposit --copies"),
    Concept("how many of them, in which languages", "instrument deposit --language-version"),
    Concept("registration: with whom", "instrument register --with"),
    Concept("registration: its number", "instrument register --number"),
    Concept("what it implements", "instrument negotiate --implements", shown: "lineage"),
    Concept("amended by another", "instrument amend", shown: "lineage"),
    Concept("revised by another", "instrument revise", shown: "lineage"),
    Concept("superseded by another", "instrument supersede", shown: "lineage"),
    Concept("extended by another", "instrument extend --by", shown: "lineage"),
    Concept("extended until a day", "instrument extend --expires", shown: "report instruments"),
    Concept("suspended", "instrument suspend", shown: "show --on"),
    Concept("resumed", "instrument resume", shown: "show --on"),
    Concept("terminated, and why", "instrument terminate --reason", shown: "show --on"),
    Concept("expired", "instrument expire", shown: "show --on"),
  ]

  private static let consent = [
    Concept("signed by a party", "instrument sign --party", shown: "list parties"),
    Concept("signed by several at once", "instrument sign --party vn,la", shown: "list acts"),
    Concept("signed by several, and who signed for each", "instrument sign --signature", shown: "list parties"),
    Concept("in which capacity a person signs", "instrument sign --capacity"),
    Concept("where it is signed", "instrument sign --place"),
    Concept("signed by parties that nobody names", "instrument sign --unnamed"),
    Concept("signed in one language version", "instrument sign --language-version"),
    Concept("definitive signature", "instrument sign --definitive", shown: "show --on"),
    Concept("signature subject to a later act", "instrument sign --subject-to", shown: "show --on"),
    Concept("ratification", "instrument ratify", shown: "show --on"),
    Concept("acceptance", "instrument accept", shown: "show --on"),
    Concept("approval", "instrument approve", shown: "show --on"),
    Concept("accession", "instrument accede", shown: "show --on"),
    Concept("succession of a state", "instrument succeed", shown: "show --on"),
    Concept("whom it succeeded", "instrument succeed --predecessor", shown: "show"),
    Concept("succession to a signature alone", "instrument succeed --to-signature"),
    Concept("formal confirmation", "instrument confirm", shown: "show --on"),
    Concept("procedures completed", "instrument notify-completion", shown: "show --on"),
    Concept("the day of an act", "instrument ratify --occurred"),
    Concept("entry into force for a party", "instrument ratify --effective", shown: "list acts"),
    Concept("one act of several parties", "instrument ratify --party vn,la", shown: "list acts"),
    Concept("effect some time after the act", "instrument negotiate --effect-after", shown: "show --on"),
    Concept("provisional application by all", "instrument apply-provisionally", shown: "show --on"),
    Concept("provisional application by one", "instrument apply-provisionally --party", shown: "show --on"),
    Concept("its end", "instrument end-provisional-application", shown: "show --on"),
    Concept("reservation", "instrument declare --kind reservation", shown: "list acts"),
    Concept("declaration", "instrument declare --kind declaration", shown: "list acts"),
    Concept("the provisions that it is about", "instrument declare --provisions"),
    Concept("objection", "instrument object", shown: "list acts"),
    Concept("objection that keeps it from being in force", "instrument object --precludes-force"),
    Concept("withdrawal of any of these", "instrument withdraw-declaration"),
    Concept("withdrawal in part", "instrument withdraw-declaration --partly"),
    Concept("territorial application", "instrument apply-to"),
    Concept("territories to which it does not apply", "instrument apply-to --excluded"),
    Concept("withdrawal", "instrument withdraw", shown: "show --on"),
    Concept("denunciation", "instrument denounce", shown: "show --on"),
    Concept("suspended for one party", "instrument suspend --party", shown: "show --on"),
    Concept("a body takes the place of a party", "instrument notify-succession", shown: "succession"),
  ]

  private static let states = [
    Concept("a state, and since when", "state register --established", shown: "list states --on"),
    Concept("code of a state", "state register --code"),
    Concept("renamed", "state rename", shown: "show --on"),
    Concept("formal name, as of a day", "state rename --formal-name", shown: "report state"),
    Concept("united", "state unite", shown: "succession"),
    Concept("one goes on as the other joins it", "state unite --goes-on", shown: "succession"),
    Concept("separated", "state separate", shown: "succession"),
    Concept("dissolved, and into which", "state dissolve --into", shown: "succession"),
    Concept(
      "a territory, and the state that answers for it", "territory register --state", shown: "list territories --on"),
    Concept("passed to another state", "territory transfer", shown: "list territories --on"),
    Concept("a territory renamed", "territory rename", shown: "report territory"),
    Concept("a territory that ended", "territory dissolve", shown: "report territory"),
    Concept("a territory that became a state", "state separate --territory", shown: "report territory"),
    Concept("a government", "organization register --type", shown: "report organization"),
    Concept("a ministry of it", "organization register --parent", shown: "report organization"),
    Concept("the person who signs for it", "instrument sign --signatory", shown: "show"),
  ]

  private static let conferences = [
    Concept("ordinal", "conference convene --ordinal", shown: "list conferences"),
    Concept("level of a conference", "conference propose --level", shown: "list conferences"),
    Concept("planned dates", "conference propose --dates", shown: "list conferences"),
    Concept("when it began", "conference open", shown: "show"),
    Concept("when it ended", "conference close", shown: "show"),
    Concept("put off", "conference postpone", shown: "history"),
    Concept("held elsewhere", "conference relocate", shown: "history"),
    Concept("called off", "conference cancel", shown: "list conferences"),
    Concept("city", "conference convene --place", shown: "list conferences"),
    Concept("host", "conference convene --host", shown: "list conferences --host"),
    Concept("aims", "conference propose --aims"),
    Concept("preparatory to another", "conference convene --preparatory-to", shown: "agenda"),
    Concept("a meeting that belongs to no series", "conference propose --title", shown: "list conferences"),
    Concept("chair, co-chairs, vice-chairs, rapporteur", "conference elect --officer", shown: "agenda, report record"),
    Concept("who elected them, and when", "conference elect --elected-by", shown: "show"),
    Concept("an office of it left", "conference relieve", shown: "agenda, report record"),
    Concept("theme", "conference propose --theme"),
    Concept("venue", "conference convene --venue"),
    Concept("in person, remote or hybrid", "conference convene --mode"),
    Concept("languages of a conference", "conference propose --working-language"),
    Concept("interpretation", "conference propose --interpretation"),
    Concept("period assessed", "conference propose --period", shown: "agenda"),
    Concept("period planned", "conference propose --planned-period"),
    Concept("participants as stated", "conference close --stated-participants"),
  ]

  private static let sessions = [
    Concept("session planned", "session schedule", shown: "list sessions"),
    Concept("kind of session", "session schedule --kind"),
    Concept("planned beginning and end", "session schedule --starts", shown: "export, agenda"),
    Concept("planned end, perhaps past midnight", "session schedule --ends", shown: "export, agenda"),
    Concept("time zone of a session", "session schedule --time-zone", shown: "export"),
    Concept("room", "session schedule --room", shown: "agenda"),
    Concept("who chairs a session", "session schedule --chair", shown: "agenda"),
    Concept("session given another time", "session reschedule", shown: "history"),
    Concept("session cancelled", "session cancel", shown: "list sessions"),
    Concept("real beginning", "session open", shown: "list sessions"),
    Concept("real end", "session close"),
    Concept("present in person", "session record-attendance --present", shown: "report attendance"),
    Concept("present remotely", "session record-attendance --remote", shown: "report attendance"),
    Concept("excused", "session record-attendance --excused", shown: "report attendance"),
    Concept("proxy: who gave it, and who holds it", "session record-attendance --proxy", shown: "report attendance"),
  ]

  private static let participation = [
    Concept("delegation", "delegation register", shown: "report record"),
    Concept("head of delegation", "delegation register --head", shown: "report record"),
    Concept("another head", "delegation change-head", shown: "history"),
    Concept("member added", "delegation add-member", shown: "report record"),
    Concept("role of a member", "delegation add-member --role", shown: "report record"),
    Concept("rank in the order of protocol", "delegation add-member --rank", shown: "report record"),
    Concept("body of a member", "delegation add-member --body", shown: "report record"),
    Concept("honorific", "delegation add-member --honorific", shown: "report record"),
    Concept("capacity of a member", "delegation add-member --capacity", shown: "report record"),
    Concept("member replaced", "delegation replace-member", shown: "history"),
    Concept("member withdrawn", "delegation withdraw-member", shown: "history"),
    Concept("credentials received", "delegation receive-credentials"),
    Concept("credentials found in order", "delegation accept-credentials"),
    Concept("group outside the delegations", "participant add --group", shown: "report record"),
    Concept("participant by body", "participant add --body", shown: "report record"),
    Concept("participant by person", "participant add --person", shown: "report record"),
  ]

  private static let documents = [
    Concept("who published it", "document attach --publisher"),
    Concept("published", "document attach --published"),
    Concept("language of a document", "document attach --document-language"),
    Concept("where a document is found", "document attach --url"),
    Concept("the file itself, kept beside the journal", "document attach --file", shown: "attachment"),
    Concept("symbol", "document attach --symbol"),
    Concept("kind of document", "document attach --type"),
    Concept("the agenda item that it is for", "document attach --item"),
    Concept("original language", "document attach --original-language"),
    Concept("another language version under the symbol", "document attach --version-of"),
    Concept("translation, by a person or a machine", "document attach --translation-of"),
    Concept("revision", "document attach --revises"),
    Concept("addendum", "document attach --addendum-to"),
    Concept("corrigendum", "document attach --corrigendum-to"),
    Concept("who submitted it", "document attach --submitted-by"),
    Concept("distribution", "document attach --distribution"),
    Concept("issued", "document attach --issued"),
    Concept("received", "document attach --received"),
    Concept("letter: sender", "document attach --sender"),
    Concept("letter: addressee", "document attach --addressee"),
    Concept("letter: reference of its sender", "document attach --sender-reference"),
    Concept("letter: reply due", "document attach --reply-due"),
    Concept("letter: reply given", "document attach --reply-to"),
  ]

  private static let references = [
    Concept("reference: scheme and value", "reference add", shown: "show, search"),
    Concept("where it is found", "reference add --url"),
    Concept("a reference taken back", "reference remove"),
  ]

  private static let confidentiality = [
    Concept("for whom a thing is", "confidentiality set", shown: "show, list"),
    Concept("the bodies to which it is restricted", "confidentiality set --body"),
    Concept("for whom a text of a thing is", "confidentiality set --field"),
    Concept("a note for the office alone", "note write", shown: "show, search"),
    Concept("a text in another language", "text translate", shown: "show, search"),
    Concept("translated by a person or a machine, and from what", "text translate --from", shown: "show"),
  ]
}
