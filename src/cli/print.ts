/** What the commands print, except a program's own streams: strangers' text does nothing to the terminal. */
import { printable, printableJson } from '../protocol/plain.ts'

export function print(text: string): void {
  process.stdout.write(printable(text))
}

/** On stderr: what went wrong, or how to use a command. */
export function complain(text: string): void {
  process.stderr.write(printable(text))
}

/** One object, on a line. */
export function printJson(value: unknown): void {
  process.stdout.write(`${printableJson(value)}\n`)
}
