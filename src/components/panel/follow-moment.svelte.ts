/**
 * The moment selected in the timeline shows in the program: each thread on its line, with what it has in hand. So does a
 * deadlock: each thread on the line where it waits; and an error, on the line where it came.
 */
import type { LineMark } from '../../editor/contract.ts'
import type { ReplayDesk } from '../replay/desk.svelte.ts'
import type { Session } from './session.svelte.ts'
import { lineMarks, shortName } from './threads.ts'

/** @param mark shows lines in the editor; called anew whenever they change */
export function followMoment(
  session: Session,
  desk: ReplayDesk,
  mark: (marks: readonly LineMark[]) => void,
): void {
  $effect(() => {
    const replay = desk.current
    const { selected, timeline: drawn } = replay?.timeline ?? session.timeline
    let isPast = false
    // What is drawn is of the text that was run: in another one these lines are other lines.
    const isStale = replay ? replay.subject.program !== session.text : session.isRunStale
    if (isStale) mark([])
    else if (selected === null || !drawn) {
      const { deadlock, failedAt } = session.output
      const waiting = deadlock.map(({ thread: { number, name }, line }) => {
        return { thread: number, name, line }
      })
      mark(lineMarks([...waiting, ...(failedAt ? [failedAt] : [])]))
    } else {
      // Comes with the timeline: a lesson is read without it.
      void Promise.all([
        import('../../timeline/moment.ts'),
        import('../../timeline/in-hand.ts'),
      ]).then(([{ momentAt }, { inHandNote }]) => {
        if (isPast) return
        const inHand = replay?.inHand.at(selected) ?? []
        const noted = momentAt(drawn, selected).threads.map((one) => {
          const notes = inHand.filter(({ thread }) => thread === one.thread).map(inHandNote)
          return notes.length === 0
            ? one
            : { ...one, note: `${shortName(one.name)}: ${notes.join('; ')}` }
        })
        mark(lineMarks(noted))
      })
    }
    return () => (isPast = true)
  })
}
