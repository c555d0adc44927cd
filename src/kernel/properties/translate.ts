/** A tiny program in its two forms: as Python, and as the atomic steps that the language promises. */
import type { CellKind, LockKind, Op, TinyProgram } from './tiny-program.ts'

/**
 * What happens at once, with no other thread in between. `line` is the line of Python it comes from;
 * `load` and `store` are the two halves of `+=`, which go through a value of their own.
 */
export type Step = { line: number } & (
  | { do: 'read' | 'load' | 'store' | 'write-next'; cell: number }
  | { do: 'write'; cell: number; value: number }
  | { do: 'acquire' | 'release'; lock: number }
  | { do: 'enter' | 'leave'; region: number }
  | { do: 'print' }
  | { do: 'raise'; when: number }
  | { do: 'sleep'; seconds: number }
  | { do: 'set' | 'wait'; event: number }
  | { do: 'put'; queue: number; value: number }
  | { do: 'get'; queue: number }
  | { do: 'next'; iterator: number }
  | { do: 'start' | 'join'; thread: number }
)

export interface Translation {
  source: string
  /** For each thread, what it does. */
  steps: Step[][]
  /** How Python names each cell: to be watched, and in races. */
  cells: string[]
  /** The global names in which the threads leave their registers at their end; 0 before. */
  kept: string[]
  /** The functions for which we ask how many threads are inside. */
  regions: string[]
}

const CELLS: Record<CellKind, (n: number) => { name: string; make: string }> = {
  list: (n) => ({ name: `x${n}[0]`, make: `x${n} = [0]` }),
  name: (n) => ({ name: `g${n}`, make: `g${n} = 0` }),
  attribute: (n) => ({ name: `box${n}.value`, make: `box${n} = Namespace(value=0)` }),
  key: (n) => ({ name: `d${n}['k']`, make: `d${n} = {'k': 0}` }),
}

const ITERATED = ['range(1, 99)', 'list(range(1, 99))']

function makeLock({ kind, size }: LockKind): string {
  return kind === 'Semaphore' ? `threading.Semaphore(${size})` : `threading.${kind}()`
}

export function translate(program: TinyProgram): Translation {
  const cells = program.cells.map((kind, n) => CELLS[kind](n))
  const names = cells.map((cell) => cell.name)
  const globals = names.filter((_, n) => program.cells[n] === 'name')
  const kept = program.threads.map((_, thread) => `kept${thread}`)
  const workers = program.threads.slice(1).map((_, index) => index + 1)
  const lines = [
    'import queue, threading, time',
    'from types import SimpleNamespace as Namespace',
    ...cells.map((cell) => cell.make),
    ...program.locks.map((lock, n) => `lock${n} = ${makeLock(lock)}`),
    ...counted(program.events, (n) => `event${n} = threading.Event()`),
    ...counted(program.queues, (n) => `queue${n} = queue.Queue()`),
    ...counted(program.iterators, (n) => `iterator${n} = iter(${ITERATED[n % ITERATED.length]})`),
    ...counted(program.regions, (n) => `def inside${n}(body): body()`),
    `${kept.join(' = ')} = 0`,
  ]
  const steps = program.threads.map((ops, thread) => {
    lines.push(`def thread${thread}():`)
    lines.push(`    global ${[...globals, kept[thread]].join(', ')}`, '    r = 0')
    const all = new Body(thread, names, lines, globals.join(', ')).add(ops, 1)
    lines.push(`    ${kept[thread]} = r`)
    return all
  })
  lines.push(...workers.map((n) => `t${n} = threading.Thread(target=thread${n}, name='T${n}')`))
  lines.push('thread0()', '')
  const regions = counted(program.regions, (n) => `inside${n}`)
  return { source: lines.join('\n'), steps, cells: names, kept, regions }
}

/** The body of one thread: adds to the lines of the source, and gathers the steps. */
class Body {
  private readonly steps: Step[] = []
  private readonly thread: number
  private readonly cells: string[]
  private readonly lines: string[]
  private readonly globals: string
  private parts = 0

  constructor(thread: number, cells: string[], lines: string[], globals: string) {
    this.thread = thread
    this.cells = cells
    this.lines = lines
    this.globals = globals
  }

  add(ops: Op[], depth: number): Step[] {
    for (const op of ops) {
      if (op.op === 'inside') {
        this.addInside(op, depth)
        continue
      }
      this.lines.push('    '.repeat(depth) + this.python(op))
      const line = this.lines.length
      if (op.op === 'hold') {
        this.steps.push({ do: 'acquire', lock: op.lock, line })
        if (op.body.length === 0) this.lines.push(`${'    '.repeat(depth + 1)}pass`)
        this.add(op.body, depth + 1)
        this.steps.push({ do: 'release', lock: op.lock, line })
      } else {
        this.steps.push(...stepsOf(op, line))
      }
    }
    return this.steps
  }

  /** The body as a function of its own, which the region calls: so that all threads are in one region. */
  private addInside({ region, body }: Extract<Op, { op: 'inside' }>, depth: number): void {
    const [indent, inner] = ['    '.repeat(depth), '    '.repeat(depth + 1)]
    const part = `part${this.parts++}`
    this.lines.push(`${indent}def ${part}():`, `${inner}nonlocal r`)
    if (this.globals) this.lines.push(`${inner}global ${this.globals}`)
    const enter: Step = { do: 'enter', region, line: 0 }
    this.steps.push(enter)
    this.add(body, depth + 1)
    this.lines.push(`${indent}inside${region}(${part})`)
    enter.line = this.lines.length
    this.steps.push({ do: 'leave', region, line: enter.line })
  }

  private python(op: Exclude<Op, { op: 'inside' }>): string {
    switch (op.op) {
      case 'read':
        return `r = ${this.cells[op.cell]}`
      case 'write':
        return `${this.cells[op.cell]} = ${op.value}`
      case 'write-next':
        return `${this.cells[op.cell]} = r + 1`
      case 'add':
        return `${this.cells[op.cell]} += 1`
      case 'hold':
        return `with lock${op.lock}:`
      case 'print':
        return `print(${this.thread}, r)`
      case 'raise':
        return `if r == ${op.when}: raise ValueError(${this.thread})`
      case 'sleep':
        return `time.sleep(${op.seconds})`
      case 'set':
        return `event${op.event}.set()`
      case 'wait':
        return `event${op.event}.wait()`
      case 'put':
        return `queue${op.queue}.put(${op.value})`
      case 'get':
        return `r = queue${op.queue}.get()`
      case 'next':
        return `r = next(iterator${op.iterator})`
      case 'start':
      case 'join':
        return `t${op.thread}.${op.op}()`
    }
  }
}

function stepsOf(op: Exclude<Op, { op: 'hold' | 'inside' }>, line: number): Step[] {
  if (op.op === 'add') {
    const { cell } = op
    return [
      { do: 'load', cell, line },
      { do: 'store', cell, line },
    ]
  }
  const { op: verb, ...rest } = op
  return [{ ...rest, do: verb, line } as Step]
}

function counted(count: number, make: (n: number) => string): string[] {
  return Array.from({ length: count }, (_, n) => make(n))
}
