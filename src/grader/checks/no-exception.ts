/** No thread ends with an uncaught exception, in any schedule. */
import { finding, simplest } from '../finding.ts'
import type { CheckKind } from '../kind.ts'

/** Nothing that an exercise is about: a slip that the traceback names best. The author's words do not fit. */
export const slip =
  /^(NameError|UnboundLocalError|ImportError|ModuleNotFoundError|SyntaxError|IndentationError|TabError)\b/

/** The same, where it comes under every schedule: under some only, it may well be a race. */
const slipIfAlways = /^(AttributeError|TypeError)\b/

/** What the library refuses, whatever an exercise is about, and what is to be done then. */
export const refusals: [pattern: RegExp, hint: string, lookAt: string][] = [
  [
    /cannot join thread before it is started/,
    'join-before-start',
    'A thread must be started before it can be waited for: `start()` comes first, then `join()`.',
  ],
  [
    /threads can only be started once/,
    'started-twice',
    'A thread runs once. Start each thread one time only, and make another one for more work.',
  ],
  [
    /cannot join current thread/,
    'joins-itself',
    'A thread cannot wait for itself: another thread has to wait for it.',
  ],
  [
    /cannot set daemon status of active thread/,
    'daemon-after-start',
    'Whether a thread is a daemon must be set before it is started.',
  ],
  [
    /release unlocked lock|cannot release un-acquired lock|Semaphore released too many times/,
    'not-taken',
    'Here release() was called for something that was not acquired: each release() needs an acquire() of its own.',
  ],
  [
    /cannot (wait on|notify on) un-acquired lock/,
    'without-the-lock',
    'wait() and notify() of a Condition are called while its lock is held: inside `with`.',
  ],
  [
    /thread\.__init__\(\) not called/,
    'no-super-init',
    'A subclass of Thread with an `__init__` of its own calls `super().__init__()` in it first.',
  ],
  [
    /argument after \* must be an iterable/,
    'args-no-tuple',
    '`args` must be a tuple, even for one value: the comma makes it one, as in `args=(3,)`.',
  ],
  [
    /required positional argument|positional arguments? but/,
    'other-arguments',
    'The function is called with more or fewer values than it has parameters: compare the call, or `args`, with its `def` line.',
  ],
]

export const noException: CheckKind<'no-exception'> = (asked, evidence) => {
  const faulty = evidence.outcomes.filter((outcome) => outcome.status === 'exception')
  const example = simplest(faulty)
  if (!example) return []
  const { message: _, lookAt: __, ...plain } = asked
  const { detail } = example
  const isAlways = faulty.length === evidence.outcomes.length
  const isMeant = asked.of === undefined ? null : new RegExp(`^(?:${asked.of})`, 'u').test(detail)
  const refusal = refusals.find(([pattern]) => pattern.test(detail))
  const isSlip = slip.test(detail) || (isMeant !== true && slipIfAlways.test(detail))
  const isPlain = isAlways && isSlip
  const isOther = refusal !== undefined || slip.test(detail) || isPlain || isMeant === false
  const { name, line, marked } = { name: null, line: null, marked: '', ...example.uncaught }
  const [, hint, lookAt] = refusal ?? [
    null,
    isPlain ? 'traceback-of-a-slip' : 'traceback',
    line === null
      ? 'Press Run: the traceback in the output names the line.'
      : isAlways
        ? `Look at line ${line}; press Run to see the whole traceback.`
        : `Look at line ${line}, and at what the other threads have done by then.`,
  ]
  const isSyntax = /^(Syntax|Indentation|Tab)Error\b/.test(detail)
  return [
    finding(isOther ? plain : asked, evidence, faulty, example, {
      happened: isSyntax
        ? `Python does not understand ${line === null ? 'this' : `line ${line}`}: ${detail.replace(/ \([^()]*, line \d+\)$/, '')}`
        : `an exception was not caught: ${detail},`,
      isPlain,
      lookAt,
      hint,
      threads: name === null || isSyntax ? [] : [name],
      lines: line === null ? [] : [line],
      about: line === null ? {} : { line },
      marked,
    }),
  ]
}
