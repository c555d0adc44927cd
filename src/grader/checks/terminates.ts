/** The program comes to its end in every schedule, within the bound on steps. */
import { finding, simplest } from '../finding.ts'
import type { CheckKind } from '../kind.ts'

export const terminates: CheckKind<'terminates'> = (check, evidence) => {
  const faulty = evidence.outcomes.filter((outcome) => outcome.status === 'limit')
  const example = simplest(faulty)
  if (!example) return []
  return [
    finding(check, evidence, faulty, example, {
      // The outcome says how far it was followed: in steps, in its own time, and by itself.
      happened: example.detail.startsWith('it ')
        ? `the program ${example.detail.slice('it '.length)},`
        : 'the program was still running when the limit on its steps was reached',
      lookAt:
        'Look at your loops: does each of them end, whichever thread goes first? A loop that asks again and again whether another thread is ready should wait for it instead.',
      hint: 'loops',
    }),
  ]
}
