import Foundation
import LineEditor
import Testing

/// In a process of its own: a signal is the whole process's, and would disturb tests that run beside this one.
@Suite("Ctrl-C while a command runs")
struct InterruptWatchTests {
  @Test("SIGINT raises the flag instead of ending the process")
  func flag() async {
    await #expect(processExitsWith: .success) {
      receiveInterrupts()
      InterruptWatch.run { flag in
        #expect(!flag.isRaised)
        raise(SIGINT)
        #expect(flag.isRaised)
        flag.clear()
        #expect(!flag.isRaised)
        InterruptWatch.run { inner in
          raise(SIGINT)
          #expect(inner.isRaised)
        }
        #expect(flag.isRaised)
      }
      InterruptWatch.run { flag in #expect(!flag.isRaised) }
    }
  }

  @Test("After the watch SIGINT ends the process as before")
  func endOfWatch() async {
    await #expect(processExitsWith: .signal(SIGINT)) {
      receiveInterrupts()
      InterruptWatch.run { _ in }
      raise(SIGINT)
    }
  }

  @Test("An error of the command passes through, and the watch ends")
  func failure() async {
    await #expect(processExitsWith: .signal(SIGINT)) {
      receiveInterrupts()
      struct Stopped: Error {}
      #expect(throws: Stopped.self) {
        try InterruptWatch.run { (_) throws(Stopped) in throw Stopped() }
      }
      raise(SIGINT)
    }
  }
}

/// Lets SIGINT through to this thread: worker threads block it, and children of a runner in the background ignore it.
private func receiveInterrupts() {
  signal(SIGINT, SIG_DFL)
  var interrupt = sigset_t()
  unsafe sigemptyset(&interrupt)
  unsafe sigaddset(&interrupt, SIGINT)
  unsafe pthread_sigmask(SIG_UNBLOCK, &interrupt, nil)
}
