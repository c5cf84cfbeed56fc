import ActaShell
import Foundation

let session = ShellSession(.ofProcess())
let runner = CommandRunner(session)
do {
  try ProcessWords.checkVariables()
  exit(runner.run(try ProcessWords.arguments()).rawValue)
} catch {
  exit(runner.report(error).rawValue)
}
