// A projection of one's own over the entries of a journal: how many follow-ups each body was given.
//
//     swift run CustomProjection Journal
import Acta

let directory = CommandLine.arguments.dropFirst().first ?? "Journal"
let book = try RecordBook(opening: FilePath(directory), catalog: nil)

let given = try book.project(into: [Identifier: Int]()) { counts, entry in
  guard let scheduled = entry.payload as? FollowUpScheduled else { return }
  for owner in scheduled.owners { counts[owner, default: 0] += 1 }
}
for (owner, count) in given.sorted(by: { $0.key < $1.key }) { print("\(owner): \(count)") }
