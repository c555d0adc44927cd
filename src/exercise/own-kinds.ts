/** The checks that the form for a teacher's own exercise offers: what a teacher reads, and how each is written. */
import type { CheckInput } from './check.ts'

export interface Field {
  /** Of the check, in YAML. */
  key: string
  label: string
  help?: string
  /** `value`: as Python's `repr` writes it. */
  shape: 'line' | 'lines' | 'count' | 'value'
  isOptional?: true
}

export interface Kind {
  words: string
  /** What makes a check one of this kind. */
  fixed: { type: CheckInput['type']; anyOrder?: true }
  fields: readonly Field[]
}

const message: Field = {
  key: 'message',
  label: 'What learners read first if it fails',
  help: 'Optional.',
  shape: 'line',
  isOptional: true,
}
const lines: Field = { key: 'output', label: 'Lines', shape: 'lines' }

export const kinds = {
  'in-order': {
    words: 'The output is these lines, in this order',
    fixed: { type: 'output-exact' },
    fields: [lines, message],
  },
  'any-order': {
    words: 'The output is these lines, in any order',
    fixed: { type: 'output-exact', anyOrder: true },
    fields: [lines, message],
  },
  line: {
    words: 'The output contains a line',
    fixed: { type: 'output-line' },
    fields: [
      { key: 'text', label: 'The whole line', shape: 'line' },
      {
        key: 'count',
        label: 'How many times',
        help: 'Left empty: at least once.',
        shape: 'count',
        isOptional: true,
      },
      message,
    ],
  },
  value: {
    words: 'At the end, something has a value',
    fixed: { type: 'final-value' },
    fields: [
      {
        key: 'expression',
        label: 'Variable or expression',
        help: 'Over the program’s global names, such as total or len(done).',
        shape: 'line',
      },
      {
        key: 'equals',
        label: 'Its value',
        help: 'As Python shows it: 20, True, [1, 2], or a text in its quotes.',
        shape: 'value',
      },
      message,
    ],
  },
  'no-race': {
    words: 'There is no data race',
    fixed: { type: 'race-free' },
    fields: [
      {
        key: 'variable',
        label: 'On this variable',
        help: 'Left empty: on any variable.',
        shape: 'line',
        isOptional: true,
      },
      message,
    ],
  },
  'at-most': {
    words: 'Only so many threads are in a function at once',
    fixed: { type: 'concurrency' },
    fields: [
      { key: 'region', label: 'Function', help: 'Such as work or Counter.add.', shape: 'line' },
      { key: 'max', label: 'Threads at most', shape: 'count' },
      message,
    ],
  },
  source: {
    words: 'The program is written in a certain way',
    fixed: { type: 'source' },
    fields: [
      {
        key: 'keep',
        label: 'It keeps this function',
        help: 'With its parameters, such as add(counter).',
        shape: 'line',
        isOptional: true,
      },
      {
        key: 'require',
        label: 'It has',
        help: 'Such as with lock, call .join, use threading.Event or while.',
        shape: 'line',
        isOptional: true,
      },
      {
        key: 'forbid',
        label: 'It does not have',
        help: 'Such as call time.sleep or global.',
        shape: 'line',
        isOptional: true,
      },
      message,
    ],
  },
  'no-deadlock': {
    words: 'It ends without a deadlock',
    fixed: { type: 'no-deadlock' },
    fields: [message],
  },
  'no-error': {
    words: 'It ends without an error',
    fixed: { type: 'no-exception' },
    fields: [message],
  },
} as const satisfies Record<string, Kind>

export type KindId = keyof typeof kinds

/** In the order of the menu. */
export const kindIds = Object.keys(kinds) as KindId[]

/** These say more about a check without making it another one: the form leaves them as they are. */
const besides = new Set(['name', 'called', 'lookAt', 'sure', 'exact'])

/** Of a check as it is written; null if it asks for something that no field shows. */
export function kindOf(check: Record<string, unknown>): KindId | null {
  const fits = (id: KindId): boolean => {
    const { fixed, fields }: Kind = kinds[id]
    return Object.entries(check).every(([key, value]) => {
      if (key in fixed) return value === fixed[key as keyof typeof fixed]
      const isField = fields.some((field) => field.key === key)
      return besides.has(key) || (isField && typeof value !== 'object')
    })
  }
  const all = kindIds.filter((id) => Object.keys(kinds[id].fixed).every((key) => key in check))
  return all.find(fits) ?? null
}
