extension Concept {
  static let series = [
    Concept("who meets", "series establish --party", shown: "report series"),
    Concept("observers", "series establish --observer", shown: "report series"),
    Concept("dialogue partners", "series establish --dialogue-partner", shown: "report series"),
    Concept("the series that it is part of", "series establish --parent-series", shown: "report series"),
    Concept("since when there is a cooperation", "series establish --since", shown: "report series"),
    Concept("level of its meetings", "series establish --level", shown: "report series"),
    Concept("periodicity", "series establish --periodicity", shown: "report series"),
    Concept("another periodicity", "series change-periodicity", shown: "history"),
    Concept("in which order its parties host", "series establish --rotation", shown: "report series"),
    Concept("standing agenda items", "series establish --standing-item", shown: "agenda"),
    Concept("what one of its meetings is called", "series establish --meeting-term"),
    Concept("working languages", "series establish --working-language", shown: "report series"),
    Concept("what its symbols begin with", "series establish --symbol-stem", shown: "report series"),
    Concept("a series renamed", "series rename", shown: "show --on, report series"),
    Concept("who chairs it, and for which term", "series elect --until", shown: "show --on, report series"),
    Concept("an office of it left before the end of the term", "series relieve", shown: "show --on, report series"),
  ]

  static let agendaItems = [
    Concept("number as printed, which decides the place", "agenda-item propose --number", shown: "agenda"),
    Concept("the item that it is under", "agenda-item propose --parent", shown: "agenda"),
    Concept("who proposed an agenda item", "agenda-item propose --proposed-by", shown: "agenda"),
    Concept("who leads on an agenda item", "agenda-item propose --lead", shown: "agenda"),
    Concept("who presents an agenda item", "agenda-item propose --presenter"),
    Concept("minutes allotted to it", "agenda-item propose --minutes"),
    Concept("the session that takes it up", "agenda-item propose --session"),
    Concept("what is expected of the conference", "agenda-item propose --expected-action"),
    Concept("what an agenda item takes up", "agenda-item propose --considers"),
    Concept("what is said of an agenda item beforehand", "agenda-item propose --annotation", shown: "agenda"),
    Concept("what came of it", "agenda-item conclude", shown: "report record"),
    Concept("an agenda that is sent out", "agenda-revision circulate", shown: "agenda"),
  ]

  static let bodies = [
    Concept("an organization, in its languages", "organization register --name", shown: "report organization"),
    Concept("short name", "organization register --short-name"),
    Concept(
      "since when there is an organization", "organization register --established", shown: "list organizations --on"),
    Concept("areas that an organization answers for", "organization register --function"),
    Concept("an organization renamed", "organization rename", shown: "show --on"),
    Concept("merged into another", "organization merge --merged", shown: "succession"),
    Concept("what passed to it", "organization merge --function", shown: "succession"),
    Concept("split", "organization split", shown: "succession"),
    Concept("dissolved", "organization dissolve", shown: "succession"),
    Concept("a person", "person register --name"),
    Concept("other ways to write a name", "person register --also-written", shown: "search"),
    Concept("a post, and who holds it", "office assume --post", shown: "list offices"),
    Concept("a post left", "office leave", shown: "list offices"),
    Concept("an area of cooperation within a broader one", "area register --broader"),
    Concept("results of the cooperation", "achievement report", shown: "report record"),
    Concept("who has a part in a result", "achievement report --organization"),
    Concept("where there is a result", "achievement report --place"),
  ]
  static let corrections = [
    Concept("an entry corrected, and why", "correct --set", shown: "history"),
    Concept("an entry taken back, and why", "retract --reason", shown: "history"),
    Concept("another identifier", "rename", shown: "history"),
    Concept("one thing recorded twice", "merge-duplicates", shown: "history"),
    Concept("the time zone in which days are asked for", "journal configure --time-zone", shown: "log"),
    Concept("the language of texts that name none", "journal configure --text-language", shown: "log"),
    Concept("which months a season has", "journal configure --seasons", shown: "log"),
  ]
}
