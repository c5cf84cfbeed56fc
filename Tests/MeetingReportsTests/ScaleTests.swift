import MeetingRecords
import MeetingReports
import TerminalText
import Testing

@Suite struct ScaleTests {
  @Test func `hundreds of matters and dozens of instruments each have their row`() throws {
    var world = try LabourWorld.make()
    for number in 1...200 {
      let (area, month) = (LabourWorld.areas[number % 8].0, number % 12 + 1)
      let due = "202\(5 + number % 3)-" + (month < 10 ? "0\(month)" : "\(month)")
      try LabourWorld.schedule(&world, "task-\(number)", "Task number \(number)", ["moha-vn"], due, [area])
    }
    for number in 1...40 {
      let payload = try InstrumentNegotiated.made {
        ($0.title, $0.parties) = (try text("Protocol \(number)"), try ids("moha-vn", "molsw-la"))
        $0.areas = try ids(LabourWorld.areas[number % 8].0)
      }
      try world.record("protocol-\(number)", "2020", payload)
    }
    let report = try world.agenda("vn-la-labour/10")
    #expect(report.pendingMatters.count == 206)
    #expect(report.instruments.count == 42)
    let arising = try #require(report.items.first { $0.topic == .heading(.mattersArising) })
    let followUps = arising.subitems.flatMap(\.matters).filter { $0.reference.kind == .followUp }
    #expect(followUps.count == 206)
    #expect(Set(followUps.map(\.annexNumber)).count == 206)
    let latest = report.pendingMatters.compactMap { $0.due?.latest().day }
    #expect(latest == latest.sorted())
    #expect(report.text(width: 60).split(separator: "\n").allSatisfy { DisplayWidth.of(String($0)) <= 60 })
  }
}
