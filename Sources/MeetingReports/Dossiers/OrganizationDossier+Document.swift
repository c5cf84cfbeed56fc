import MeetingRecords

extension OrganizationDossier {
  /// The dossier as a document in the words of a language.
  public func document(_ labels: ReportLabels) -> ReportDocument {
    let say = ReportWording(labels: labels, seasons: basis.seasons)
    var blocks: [ReportBlock] = [
      .title(say.name(organization), lines: [say.title(of: Self.declaration)]), .facts(facts(say)),
    ]
    blocks += say.section(.predecessorsTitle, predecessors.map { passing(say, $0) })
    blocks += say.section(.successorsTitle, successors.map { passing(say, $0) })
    blocks += say.section(.officesTitle, offices.map { say.office($0, isOfPerson: false) })
    blocks += say.section(.hostedTitle, hosted.map(say.dated))
    if !instruments.isEmpty {
      blocks += [
        .heading(say(.instrumentsTitle)), say.register(instruments) { ReportInline(words: String($0)) },
      ]
    }
    blocks += say.pendingSection(pendingMatters) + say.section(.results, achievements.map { say.achievement($0) })
    blocks += say.mentionSection(alsoNamedIn) + say.sources(sources)
    return ReportDocument(language: labels.language, blocks: blocks)
  }

  private func facts(_ say: ReportWording) -> [ReportFact] {
    var facts = [
      ReportFact(say.plain(.identifier), [ReportInline(code: organization.identifier.description)]),
      ReportFact(say.plain(.names), names.map(say.inLanguage)),
    ]
    func add(_ term: ReportPhrase, _ value: ReportInline?) {
      if let value { facts.append(ReportFact(say.plain(term), [value])) }
    }
    add(.shortName, organization.shortName.map(say.text))
    if !formerNames.isEmpty {
      let names = formerNames.map { former in
        former.until.map { say(.untilDate, ["name": say.text(former.name), "date": say.date($0)]) }
          ?? say.text(former.name)
      }
      facts.append(ReportFact(say.plain(.formerNames), names))
    }
    add(.state, state.map(say.name))
    add(.partOf, parent.map(say.noted))
    add(.established, established.map(say.dateWithEDTF))
    let end = ended.map { ReportInline(words: say.plain(.clauseSeparator)) + say.dateWithEDTF($0) }
    add(.status, say(status.phrase) + (end ?? ReportInline()))
    add(.functions, functions.isEmpty ? nil : say.list(functions))
    return facts + say.basis(basis)
  }

  private func passing(_ say: ReportWording, _ passing: SuccessionFacts) -> ReportInline {
    let functions = passing.functions.isEmpty ? say(.allFunctions) : say.list(passing.functions)
    let clauses = [
      say.noted(passing.counterpart), say(passing.kind.phrase), functions,
      passing.on.map(say.date) ?? say(.timeNotKnown),
    ]
    return .joined(clauses, say.plain(.clauseSeparator))
  }
}
