extension EDTFParser {
  /// Reads what stands before and after the `T`.
  func dateTime(
    _ date: ArraySlice<UInt8>, _ time: ArraySlice<UInt8>
  ) throws(ValueError) -> EDTFDate.Shape {
    guard case .day(let day) = try part(date).shape else {
      throw malformed("only a whole day has a time", hint: "leave the time out")
    }
    let clock = time.prefix(8)
    let zone = time.dropFirst(8)
    let fields = clock.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard fields.count == 3, fields.allSatisfy({ $0.count == 2 }), let hour = ASCII.number(fields[0]),
      let minute = ASCII.number(fields[1]), let second = ASCII.number(fields[2])
    else { throw malformed("the time is written hh:mm:ss", at: time.startIndex + 1) }
    guard let timeOfDay = TimeOfDay(hour: hour, minute: minute), second < 60 else {
      throw ValueError(
        .dateImpossible, text: text, position: time.startIndex + 1,
        message: "There is no time \(ASCII.text(clock)): hours go to 23, minutes and seconds to 59.")
    }
    let offset = zone.isEmpty ? nil : try offsetMinutes(zone)
    return .dateTime(day, EDTFDate.ClockTime(timeOfDay: timeOfDay, second: second, offsetMinutes: offset))
  }

  /// Reads `Z`, `±hh:mm` or `±hh`; no zone is further from UTC than 14 hours.
  private func offsetMinutes(_ zone: ArraySlice<UInt8>) throws(ValueError) -> Int {
    if zone.elementsEqual("Z".utf8) { return 0 }
    let isNegative = zone.first == ASCII.hyphen
    let fields = zone.dropFirst().split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard isNegative || zone.first == UInt8(ascii: "+"), (1...2).contains(fields.count),
      fields.allSatisfy({ $0.count == 2 }), let hours = ASCII.number(fields[0]),
      let minutes = fields.count == 2 ? ASCII.number(fields[1]) : 0, minutes < 60, hours * 60 + minutes <= 14 * 60,
      !(isNegative && hours == 0 && minutes == 0)
    else {
      throw malformed(
        "the zone after the time is Z or as in +07:00", at: zone.startIndex + 1,
        hint: "write Z for UTC, +07:00 for seven hours ahead of it, or nothing for local time")
    }
    return isNegative ? -(hours * 60 + minutes) : hours * 60 + minutes
  }
}
