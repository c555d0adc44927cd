/** The colours keep what threads.css and tokens.css promise. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { contrast, distance, mix, visions } from './colour.ts'

const read = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8')
const threadsCss = read('threads.css')
const css = read('tokens.css') + threadsCss

const themes = ['light', 'dark'] as const
type Theme = (typeof themes)[number]
const threads = [0, 1, 2, 3, 4, 5, 6, 7]

function token(name: string, theme: Theme): string {
  const found = new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(css)
  if (found === null) throw new Error(`There is no --${name} written light-dark(#…, #…).`)
  return found[theme === 'light' ? 1 : 2] ?? ''
}

const surfaces = (theme: Theme): string[] =>
  ['paper', 'surface', 'sunken', 'raised'].map((name) => token(name, theme))

/** The lowest contrast on any of the backgrounds. */
const lowest = (colour: string, backgrounds: string[]): number =>
  Math.min(...backgrounds.map((background) => contrast(colour, background)))

function figures(thread: number, theme: Theme): [fill: number, on: number, text: number] {
  const fill = token(`thread-${thread}`, theme)
  const tint = mix(fill, token('surface', theme), 0.12)
  const text = token(`thread-${thread}-text`, theme)
  return [
    lowest(fill, surfaces(theme)),
    contrast(token(`thread-${thread}-on`, theme), fill),
    lowest(text, [...surfaces(theme), tint]),
  ]
}

describe.each(themes)('in the %s theme', (theme) => {
  test.each(threads)('thread %i can be seen and read on every surface', (thread) => {
    const [fill, on, text] = figures(thread, theme)
    expect(fill).toBeGreaterThanOrEqual(3)
    expect(on).toBeGreaterThanOrEqual(4.5)
    expect(text).toBeGreaterThanOrEqual(4.5)
  })

  test.each(visions)('any two threads look different with %s vision', (vision) => {
    const close = threads.flatMap((a) =>
      threads.flatMap((b) => {
        const apart = distance(token(`thread-${a}`, theme), token(`thread-${b}`, theme), vision)
        return a < b && apart < 0.1 ? [`${a} and ${b}: ${apart.toFixed(3)}`] : []
      }),
    )
    expect(close).toEqual([])
  })

  test('ink is at least 7:1 on every surface', () => {
    expect(lowest(token('ink', theme), surfaces(theme))).toBeGreaterThanOrEqual(7)
  })

  test.each(['ink-muted', 'link', 'link-hover', 'good', 'bad', 'warn'])(
    '%s is at least 4.5:1 on every surface',
    (name) => {
      expect(lowest(token(name, theme), surfaces(theme))).toBeGreaterThanOrEqual(4.5)
    },
  )

  test.each(['ink', 'comment', 'keyword', 'string', 'number', 'function', 'parameter'])(
    'code: %s is at least 4.5:1 on every surface',
    (name) => {
      expect(lowest(token(`code-${name}`, theme), surfaces(theme))).toBeGreaterThanOrEqual(4.5)
    },
  )

  test.each(['good', 'bad', 'warn'])('%s and ink can be read on its own tint', (name) => {
    const soft = [token(`${name}-soft`, theme)]
    expect(lowest(token(name, theme), soft)).toBeGreaterThanOrEqual(4.5)
    expect(lowest(token('ink', theme), soft)).toBeGreaterThanOrEqual(7)
  })

  test.each(['edge', 'focus'])('%s, the line around a control, is at least 3:1', (name) => {
    expect(lowest(token(name, theme), surfaces(theme))).toBeGreaterThanOrEqual(3)
  })

  test('the main action and selected text can be read', () => {
    expect(contrast(token('on-action', theme), token('action', theme))).toBeGreaterThanOrEqual(7)
    expect(contrast(token('ink', theme), token('selection', theme))).toBeGreaterThanOrEqual(4.5)
  })
})

test('the table in threads.css gives the figures as they are', () => {
  const rows = threads.map((thread) => {
    const cells = themes.flatMap((theme) => figures(thread, theme)).map((n) => n.toFixed(1))
    return [String(thread), ...cells].join(' ')
  })
  const table = [...threadsCss.matchAll(/^ \*\s+(\d)\s+\S+\s+\S+\s+([\d. ]+)$/gm)]
  expect(table.map(([, n, cells]) => `${n} ${cells?.trim().replaceAll(/\s+/g, ' ')}`)).toEqual(rows)
})

test('every thread has a shape of its own', () => {
  const shapes = threads.map((n) => new RegExp(`--thread-${n}-shape: ([^;]+);`).exec(css)?.[1])
  expect(shapes).not.toContain(undefined)
  expect(new Set(shapes).size).toBe(threads.length)
})

test('every thread has a pattern of its own', () => {
  const patterns = [...css.matchAll(/--thread-pattern:\s*([^;]+);/g)].map((match) => match[1])
  expect(patterns.length).toBe(threads.length)
  expect(new Set(patterns).size).toBe(threads.length)
})
