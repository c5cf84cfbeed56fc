@testable import ActaShell
import Testing

/// What of the words of a command is at fault is told from what it declares.
@Suite struct MisplacedWordsTests {
  private func words(_ line: String) -> MisplacedWords {
    MisplacedWords(line.split(separator: " ").map(String.init), among: GrammarArgument.all(of: ListCommand.self))
  }

  @Test(arguments: [
    ("states --limit 5 --descending --where code=vn --json", nil), ("states --limit=-5", nil), ("--help", nil),
    ("states --foo", "--foo"), ("states --foo=1", "--foo"), ("states -x", "-x"), ("states --limit", "--limit"),
    ("states --sort --descending", "--sort"), ("states persons", "persons"), ("-- states", nil), ("-- -x y", "y"),
    ("states --columns - --limit 1", nil),
  ]) func `the word at fault is told`(line: String, word: String?) {
    #expect(words(line).word == word)
  }

  @Test func `what stands in the place of a value is told`() {
    #expect(words("states --limit -5").afterValueless == "-5")
    #expect(words("states --limit").afterValueless == nil)
  }

  @Test func `a command that takes several words has no word too many`() {
    let words = MisplacedWords(["a", "b", "c"], among: GrammarArgument.all(of: SearchCommand.self))
    #expect(words.word == nil)
  }

  @Test func `a letter stands for its option`() {
    let arguments = GrammarArgument.all(of: ShellCommand.self)
    #expect(MisplacedWords(["-c", "list states"], among: arguments).word == nil)
    #expect(MisplacedWords(["-c"], among: arguments).word == "-c")
  }
}
