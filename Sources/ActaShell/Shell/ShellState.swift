/// What a shell keeps from one command to the next.
struct ShellState {
  /// Entries, and the words of the commands that recorded them.
  struct Recorded {
    var entries: ClosedRange<Int>
    var commands: [[String]]
  }

  var settings = ShellSettings()
  /// The moment that reading commands look at unless told otherwise.
  var moment: String?
  /// Whether the command in hand may record although a moment is looked at: the person was asked, and said yes.
  var mayRecordNow = false
  /// Whether the command in hand printed something for programs, which is never paged.
  var isForPrograms = false
  /// Whether the last command asked to leave.
  var isLeaving = false
  /// What commands of this shell recorded, the newest last, for undo and to be saved.
  var recorded: [Recorded] = []
  /// Those that were recorded before what is being tried.
  private var recordedBefore: [Recorded] = []
  /// The last entry that the person knows of; absent where no one is told of others.
  var seen: Int?
  /// The entries since then that this shell recorded itself.
  var own: [ClosedRange<Int>] = []
  /// The words that were typed, with the number of the command in which each was last.
  var lastUse: [String: Int] = [:]
  /// What is being asked, so that completion completes the answer.
  var question: (path: [String], argument: GrammarArgument)?
  /// Whether 12/11 is the twelfth of November, once the person has said so.
  var isDayFirst: Bool?
  /// Whether 2568 is 2025, once the person has said so.
  var isBuddhist: Bool?
  /// Whether the person was told how a dialogue is answered.
  var knowsDialogues = false
  /// What was answered in this shell, by the kind of question, the newest last.
  var answersByKind: [String: [String]] = [:]
  private var count = 0

  /// Notes the words of a command as used.
  mutating func use(_ words: [String]) {
    count += 1
    for word in words where !word.hasPrefix("-") { lastUse[word] = count }
  }

  /// Goes on with a branch, on which nothing was recorded yet.
  mutating func beginBranch() { (recordedBefore, recorded) = (recorded, []) }

  /// Goes on with what was recorded before the branch.
  mutating func endBranch() { (recorded, recordedBefore) = (recordedBefore, []) }

  /// Takes over which words were used, and when.
  mutating func adoptUse(of other: ShellState) { (lastUse, count) = (other.lastUse, other.count) }
}
