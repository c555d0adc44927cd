/** The rooms of the kernel's Python half, held against directions.js: what is wrong, with the remedy. */
import { rooms } from './directions.js'
import type { PythonImport } from './python-imports.ts'

const table: Record<string, string> = rooms

/** The rooms that a room may import. */
export const allowed = (room: string): string[] => (table[room] ?? '').split(' ').filter(Boolean)

/** 'explore/points/calls.py' → 'explore.points'; 'boot.py' → 'boot' */
export function roomOf(file: string): string {
  const folders = file.split('/').slice(0, -1)
  return folders.length > 0 ? folders.join('.') : file.replace(/\.py$/, '')
}

/** Imports from a room that it may not import. */
export function wrongWays(imports: readonly PythonImport[]): string[] {
  return imports.flatMap(({ file, line, text, targets }) => {
    const from = roomOf(file)
    if (!(from in table))
      return [`${file}: the room ${from} has no place in .ci/directions.js: give it one.`]
    const wrong = targets.map(roomOf).find((to) => to !== from && !allowed(from).includes(to))
    if (wrong === undefined) return []
    return [
      `${file}:${line}: "${text}": ${from} must not import ${wrong}. It may import ` +
        `${allowed(from).join(', ') || 'no other room'}: put the word that both need into one of these, ` +
        `or hand over what is needed from a room above both.`,
    ]
  })
}

/** Directions that the table allows and no file uses any more. */
export function unusedWays(imports: readonly PythonImport[]): string[] {
  const used = new Set(
    imports.flatMap(({ file, targets }) => targets.map((to) => `${roomOf(file)} → ${roomOf(to)}`)),
  )
  return Object.keys(table)
    .flatMap((from) => allowed(from).map((to) => `${from} → ${to}`))
    .filter((way) => !used.has(way))
}

/** A circle of files, the first one again at its end; null if there is none. */
export function circle(imports: readonly PythonImport[]): string[] | null {
  const next = new Map<string, string[]>()
  for (const { file, targets } of imports) next.set(file, [...(next.get(file) ?? []), ...targets])
  const done = new Set<string>()
  const visit = (file: string, path: string[]): string[] | null => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file]
    if (done.has(file)) return null
    for (const target of next.get(file) ?? []) {
      const found = visit(target, [...path, file])
      if (found) return found
    }
    done.add(file)
    return null
  }
  for (const file of next.keys()) {
    const found = visit(file, [])
    if (found) return found
  }
  return null
}

/** The arrows of the picture in src/kernel/README.md: room → the rooms that it points to. */
export function picture(readme: string): Record<string, string[]> {
  const lines = /```rooms\n(.*?)```/s.exec(readme)?.[1]?.split('\n') ?? []
  const arrows = lines.map((line) => /^([\w.]+) .*?→ ?(.*)$/.exec(line.trim()))
  return Object.fromEntries(
    arrows.flatMap((found) => (found ? [[found[1]!, found[2]!.split(' ').filter(Boolean)]] : [])),
  )
}
