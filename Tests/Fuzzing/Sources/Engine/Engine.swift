import Foundation

/// The target that is run, named by `ACTA_FUZZ_TARGET`.
private let target: FuzzTarget = {
  let name = ProcessInfo.processInfo.environment["ACTA_FUZZ_TARGET"] ?? ""
  guard let target = FuzzTarget.all.first(where: { $0.name == name }) else {
    fatalError("ACTA_FUZZ_TARGET is one of \(FuzzTarget.all.map(\.name).joined(separator: ", "))")
  }
  return target
}()

/// What libFuzzer calls for each input; a property that does not hold ends the process, which libFuzzer reports.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafeRawPointer?, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeRawBufferPointer(start: start, count: count))
  do { try target.check(bytes) } catch { fatalError("\(target.name): \(error)") }
  return 0
}
