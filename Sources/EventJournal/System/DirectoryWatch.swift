internal import Dispatch
internal import SystemPackage

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Tells when a directory's files are written to.
enum DirectoryWatch {
  /// By inotify(7); nil where the system doesn't have it or has no more watches to give.
  static func changes(in directory: FilePath) -> AsyncStream<Void>? {
    let descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    if descriptor < 0 { return nil }
    let events = UInt32(IN_MODIFY | IN_CREATE | IN_MOVED_TO)
    let watch = unsafe directory.withPlatformString { unsafe inotify_add_watch(descriptor, $0, events) }
    if watch < 0 {
      close(descriptor)
      return nil
    }
    let source = DispatchSource.makeReadSource(fileDescriptor: descriptor)
    return stream(source, handling: { drain(descriptor) }, finally: { close(descriptor) })
  }

  /// At intervals, for whatever isn't told: other machines writing through a network file system, a writer that died.
  static func ticks(everyMilliseconds interval: Int) -> AsyncStream<Void> {
    let source = DispatchSource.makeTimerSource()
    source.schedule(deadline: .now() + .milliseconds(interval), repeating: .milliseconds(interval))
    return stream(source, handling: {}, finally: {})
  }

  private static func stream(
    _ source: any DispatchSourceProtocol, handling handle: @escaping @Sendable () -> Void,
    finally finish: @escaping @Sendable () -> Void
  ) -> AsyncStream<Void> {
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    source.setEventHandler {
      handle()
      continuation.yield()
    }
    source.setCancelHandler(handler: finish)
    // A dispatch source may be cancelled from any thread; its type doesn't say so.
    nonisolated(unsafe) let cancellable = source
    continuation.onTermination = { _ in unsafe cancellable.cancel() }
    source.activate()
    return stream
  }

  private static func drain(_ descriptor: Int32) {
    var buffer = [UInt8](repeating: 0, count: 4096)
    while unsafe read(descriptor, &buffer, buffer.count) > 0 {}
  }
}
