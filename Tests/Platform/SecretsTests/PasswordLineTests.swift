// SPDX-License-Identifier: AGPL-3.0-or-later
import Dispatch
import Secrets
import Synchronization
import Testing

@Suite struct `The line of passwords` {
  @Test func `takes two at once, lets eight wait and refuses the others without delay`() async {
    let line = PasswordLine()
    let gate = DispatchSemaphore(value: 0)
    let together = Mutex((now: 0, most: 0))
    let work: @Sendable () -> Bool = {
      together.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
      gate.wait()
      together.withLock { $0.now -= 1 }
      return true
    }
    for _ in 0..<2 {
      await withTaskGroup(of: Bool.self) { group in
        for _ in 0..<30 {
          group.addTask {
            do { return try await line.run(work) } catch {
              #expect(error as? PasswordLineError == .full)
              return false
            }
          }
        }
        // While nobody is done, those who come too many are told so.
        for _ in 0..<20 { #expect(await group.next() == false) }
        for _ in 0..<10 { gate.signal() }
        for _ in 0..<10 { #expect(await group.next() == true) }
      }
    }
    #expect(together.withLock { $0.most } == 2)
  }
}
