import Testing

@testable import LineEditor

@Suite("Words, completion and its list")
struct CompletionTests {
  @Test(
    "Words end at blanks that are not quoted",
    arguments: [
      ("", [], "", nil),
      ("list ", ["list"], "", nil),
      ("list conf", ["list"], "conf", nil),
      ("show \"Đỗ Tha", ["show"], "Đỗ Tha", "\""),
      ("show 'a \\", ["show"], "a \\", "'"),
      ("show a\\ b", ["show"], "a b", nil),
      ("--name \"a\\\"b\" x", ["--name", "a\"b"], "x", nil),
      ("vi=\"Đỗ T\"x", [], "vi=Đỗ Tx", nil),
      ("a\n  b\n", ["a", "b"], "", nil),
    ] as [(String, [String], String, Character?)])
  func words(text: String, finished: [String], word: String, mark: Character?) {
    let line = LineBeforeCursor(text)
    #expect(line.finishedWords == finished)
    #expect(line.word == word)
    #expect(line.openQuotationMark == mark)
    #expect(text.hasSuffix(line.typedWord))
  }

  @Test(
    "A quoted word reads back as itself",
    arguments: ["", "plain-1/a", "two words", "it's", "say \"hi\"", "back\\slash", "Đỗ", "a;b", "#x", "$x", "tab\t"])
  func quotation(word: String) {
    #expect(LineBeforeCursor(Quotation.quote(word) + " ").finishedWords == [word])
  }

  private func plan(_ text: String, _ candidates: [CompletionCandidate]) -> CompletionPlan {
    CompletionPlan(line: LineBeforeCursor(text), candidates: candidates)
  }

  @Test("The common beginning is put in, quoted and open where it needs to be")
  func commonBeginning() {
    let names = [CompletionCandidate("Đỗ Thanh Bình"), CompletionCandidate("Đỗ Thị Hoa")]
    #expect(plan("show Đ", names).insertion == "\"Đỗ Th")
    #expect(plan("show 'Đ", names).insertion == "'Đỗ Th")
    #expect(plan("show \"Đỗ Th", names).insertion == nil)
    #expect(plan("show \"Đỗ Th", names).listed == names)
    #expect(plan("co", [CompletionCandidate("conference"), CompletionCandidate("convene")]).insertion == "con")
  }

  @Test("Candidates that do not begin with the word are listed, not forced on it")
  func otherBeginnings() {
    let names = [CompletionCandidate("Đỗ Thanh"), CompletionCandidate("Đỗ Thị")]
    #expect(plan("do", names).insertion == nil)
    #expect(plan("do", names).listed == names)
    #expect(plan("do thanh", [names[0]]).insertion == "\"Đỗ Thanh\" ")
    #expect(plan("x", []).insertion == nil)
    #expect(plan("x", []).listed.isEmpty)
  }

  @Test("A candidate may go in as it is, and may leave the word open")
  func candidateKinds() {
    #expect(plan("count(o", [CompletionCandidate("count(ordinal", isVerbatim: true)]).insertion == "count(ordinal ")
    #expect(plan("--na", [CompletionCandidate("--name=", endsWord: false)]).insertion == "--name=")
    #expect(plan("My", [CompletionCandidate("My Files/", endsWord: false)]).insertion == "\"My Files/")
    #expect(plan("'i", [CompletionCandidate("it's")]).insertion == "\"it's\" ")
  }

  private func list(_ candidates: [CompletionCandidate], columns: Int, rows: Int = 24) -> String {
    CompletionListing.text(of: candidates, columns: columns, rows: rows)
  }

  @Test("Candidates without descriptions fill columns, read downwards, aligned in any script")
  func columns() {
    let names = ["ສອນໄຊ", "山田", "Đỗ", "motion", "x"].map { CompletionCandidate($0) }
    #expect(list(names, columns: 18) == "ສອນໄຊ   motion\n山田    x\nĐỗ\n")
    #expect(list(names, columns: 4) == "ສອ…\n山…\nĐỗ\nmo…\nx\n")
  }

  @Test("Descriptions are aligned and cut at the terminal's width; what records hold cannot act")
  func descriptions() {
    let candidates = [
      CompletionCandidate("山", description: "a mountain of a description"),
      CompletionCandidate("plain", description: ""),
      CompletionCandidate("x\u{1B}[2J", description: "esc\u{202E}"),
    ]
    #expect(list(candidates, columns: 24) == "山     a mountain of a…\nplain\nx␛[2J  esc<U+202E>\n")
  }

  @Test("A list taller than the terminal says how much is left out")
  func tallList() {
    let candidates = (1...30).map { CompletionCandidate("c\($0)", description: "d") }
    let rows = list(candidates, columns: 60, rows: 10).split(separator: "\n")
    #expect(rows.count == 7)
    #expect(rows.last == "… 24 more lines; type a little more to see fewer")
  }

  @Test("Colours of a prompt take no column and end before its last character; nothing else acts")
  func promptMarkup() {
    #expect(PromptMarkup.marked("acta> ") == "acta> ")
    #expect(
      PromptMarkup.marked("\u{1B}[1;32macta>\u{1B}[0m ") == "\u{1}\u{1B}[1;32m\u{1}acta>\u{1}\u{1B}[0m\u{1} ")
    #expect(PromptMarkup.marked("\u{1B}[1mab\u{1B}[0m") == "\u{1}\u{1B}[1m\u{1}a\u{1}\u{1B}[0m\u{1}b")
    #expect(PromptMarkup.marked("a\u{1B}[2Jm\u{1}> ") == "a␛[2Jm␁> ")
    #expect(PromptMarkup.marked("") == "")
  }
}
