extension Concept {
  static let speeches = [
    Concept("order within the session", "speech record --order", shown: "report record"),
    Concept("when a speech began", "speech record --began"),
    Concept("when a speech ended", "speech record --ended"),
    Concept("right of reply", "speech record --kind right-of-reply", shown: "report record"),
    Concept("point of order", "speech record --kind point-of-order", shown: "report record"),
    Concept("explanation of vote as a speech", "speech record --kind explanation-of-vote", shown: "report record"),
    Concept("on behalf of a group", "speech record --on-behalf-of", shown: "report record"),
    Concept("a group that is not in the record", "speech record --on-behalf-of-text", shown: "report record"),
    Concept("what a speech replies to", "speech record --replies-to", shown: "report record"),
    Concept("language of a speech", "speech record --spoken-language"),
    Concept("the language it was interpreted from", "speech record --interpreted-from", shown: "report record"),
    Concept("its recording, a document", "speech record --recording"),
    Concept("its recording, a link", "speech record --recording-url"),
    Concept("position in a recording", "speech record --recording-position"),
    Concept("summary for everybody", "speech record --summary", shown: "report record"),
    Concept("notes of a speech for the office", "note write", shown: "show"),
    Concept("quotations", "speech record --quotation", shown: "report record"),
    Concept("full text", "speech record --full-text", shown: "report record"),
  ]

  static let minutes = [
    Concept("minutes that both sides sign", "record draft --instrument", shown: "report record"),
    Concept("minutes, signed when they are adopted", "record adopt --instrument", shown: "report record"),
    Concept("numbered paragraphs", "record draft --paragraph", shown: "report record"),
    Concept("a paragraph corrected or added", "record correct --paragraph", shown: "report record"),
    Concept("annexes", "record annex", shown: "report record"),
    Concept("to whom minutes are circulated", "record circulate --addressee", shown: "report record"),
    Concept("until when comments are accepted", "record circulate --comments-by", shown: "report record"),
    Concept("a comment, and who made it", "record comment --by", shown: "show --on"),
    Concept("the paragraph that a comment is about", "record comment --paragraph"),
    Concept("what became of a comment", "record answer-comment --fate"),
    Concept("silence as assent", "record adopt --by-silence", shown: "show --on"),
    Concept("adoption of minutes", "record adopt", shown: "report record"),
    Concept("corrigendum to minutes", "corrigendum issue", shown: "report record"),
    Concept("a decision in a paragraph of the minutes", "decision adopt --paragraph"),
    Concept("a follow-up in a paragraph of the minutes", "followup schedule --paragraph"),
    Concept("a paragraph of the minutes that is cited", "citation add --paragraph"),
  ]

  static let sources = [
    Concept("the entries that a source supports", "citation add --entry", shown: "why"),
    Concept("what a source is about", "citation add --about", shown: "why"),
    Concept("the place in a source", "citation add --locator", shown: "why"),
    Concept("the words relied on", "citation add --quotation", shown: "why"),
    Concept("when a source was looked at", "citation add --retrieved", shown: "why"),
    Concept("the value that a source gives", "citation add --value", shown: "why, show"),
    Concept("the field that a source differs in", "citation add --field", shown: "why, show"),
  ]
}
