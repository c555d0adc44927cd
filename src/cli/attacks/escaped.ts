/** What a program could try if it got out of its realm: the process behind the wall, in Node itself. */
import { execSync, spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { createRequire } from 'node:module'
import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import { openOwnEnd } from '../wall/channel.ts'

/** Its targets, from the test. */
interface Aims {
  file: string
  folder: string
  port: number
  pid: number
}

const attempts: Record<string, (aims: Aims) => unknown> = {
  'reads a file': ({ file }) => readFileSync(file, 'utf8'),
  'writes a file': ({ file }) => writeFileSync(file, 'written'),
  'runs a command': ({ folder }) => execSync(`touch ${folder}/made`),
  'starts a process': ({ folder }) => spawn('touch', [`${folder}/made`]).pid ?? never(),
  'starts a worker': () => new Worker('1', { eval: true }),
  'ends another process': ({ pid }) => process.kill(pid, 'SIGTERM'),
  'writes by a database': ({ folder }) => {
    const { DatabaseSync } = createRequire(import.meta.url)(
      'node:sqlite',
    ) as typeof import('node:sqlite')
    new DatabaseSync(`${folder}/made`).exec('CREATE TABLE made (n)')
  },
  'writes by a flag of the engine': ({ folder }) => {
    setFlagsFromString('--redirect-code-traces')
    setFlagsFromString(`--redirect-code-traces-to=${folder}/made`)
    setFlagsFromString('--print-bytecode')
    return Array.from({ length: 3 }, (_, n) => n)
  },
  'makes a program of text': () => new Function('return 1')() as unknown,
  'reads the environment': () => process.env['TURNS_SECRET'] ?? never(),
  'takes three gigabytes': () => Array.from({ length: 3 }, () => new Uint8Array(2 ** 30).fill(1)),
  'connects to a server': ({ port }) =>
    new Promise((resolve, reject) => {
      connect(port, '127.0.0.1').on('connect', resolve).on('error', reject)
    }),
}

function never(): never {
  throw new Error('there is none')
}

const channel = openOwnEnd({ onLetter: (aims) => void tryAll(aims as Aims), onNonsense: () => {} })

async function tryAll(aims: Aims): Promise<void> {
  const done: string[] = []
  for (const [name, attempt] of Object.entries(attempts)) {
    try {
      // One after the other: an attempt that ends the process ends it there.
      // oxlint-disable-next-line no-await-in-loop
      await attempt(aims)
      done.push(name)
    } catch {
      // Refused.
    }
  }
  channel.send(done)
}
