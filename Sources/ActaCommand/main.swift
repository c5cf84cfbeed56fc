import ActaShell
import Foundation

let session = ShellSession(.ofProcess())
exit(CommandRunner(session).run(Array(CommandLine.arguments.dropFirst())).rawValue)
