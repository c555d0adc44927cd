/** The page's behaviour: the check, and a program that the visitor writes. */
import { pageSandbox } from '../../sandbox/shared.ts'
import { support, type Sandbox } from '../../sandbox/sandbox.ts'
import { describeExploration, describeOutcome } from './_explored.ts'
import { endless, threads, wall } from './_programs.ts'

function byId<Type extends HTMLElement>(id: string): Type {
  return document.getElementById(id) as Type
}

const verdict = byId('verdict')
const findings = byId('findings')
const boot = byId<HTMLProgressElement>('boot')
const output = byId('output')
const result = byId('result')

let runs = 0
let sandbox: Sandbox | undefined

/** The page's sandbox; its boot shows in the progress bar. */
function open(): Sandbox {
  if (sandbox) return sandbox
  sandbox = pageSandbox()
  sandbox.subscribe((status) => {
    boot.value = status.boot
    boot.hidden = status.state !== 'booting'
    document.documentElement.dataset['sandbox'] = status.state
    if (!status.answering) result.textContent = 'The program keeps Python from answering. Stop it?'
  })
  return sandbox
}

/** Runs a program; resolves with its result, all it printed, and the milliseconds to its first line. */
async function run(program: string, show: (text: string) => void = () => {}) {
  const begun = performance.now()
  let first = 0
  let text = ''
  const answer = await open().run({ run: ++runs, program }, ({ events }) => {
    for (const event of events) {
      if (event.kind !== 'output') continue
      first ||= performance.now() - begun
      text += event.text
      show(event.text)
    }
  })
  return { ...answer, text, first }
}

function find(ok: boolean, words: string): boolean {
  const item = document.createElement('li')
  item.textContent = `${ok ? 'Yes' : 'No'}: ${words}`
  findings.append(item)
  return ok
}

const inSeconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`
const inMilliseconds = (milliseconds: number) => `${Math.round(milliseconds)} ms`

async function check(): Promise<boolean> {
  findings.replaceChildren()
  const able = support()
  if (!find(able.ok, able.ok ? 'the browser has what Python threads need.' : able.reason)) {
    return false
  }
  const begun = performance.now()
  const hello = await run('print("hello")')
  const started = hello.status === 'finished' && hello.text === 'hello\n'
  const words = `Python started and ran a program, after ${inSeconds(performance.now() - begun)}.`
  if (!find(started, started ? words : `Python did not start. ${hello.detail}`)) return false

  const five = await run(threads)
  const all = five.text.match(/done/g)?.length === 6
  find(all, `five threads ran; the first line came after ${inMilliseconds(five.first)}.`)

  const probe = await run(wall(location.href))
  const through = probe.text.match(/^through: .*/gm) ?? []
  const closed = probe.status === 'finished' && through.length === 0
  const hole = `a program got out. ${through.join(', ') || probe.detail}`
  find(closed, closed ? 'programs cannot reach this site, its data or the network.' : hole)

  let pressed = 0
  const loop = await run(endless, () => {
    pressed = performance.now()
    void sandbox?.stop()
  })
  const took = performance.now() - pressed
  const obeyed = loop.status === 'stopped' && took < 1000
  find(obeyed, `an endless loop stopped ${inMilliseconds(took)} after it was told to.`)
  return all && closed && obeyed
}

async function busy(task: () => Promise<void>): Promise<void> {
  const buttons = ['check', 'run', 'explore'].map((id) => byId<HTMLButtonElement>(id))
  for (const button of buttons) button.disabled = true
  try {
    await task()
  } finally {
    for (const button of buttons) button.disabled = false
  }
}

byId('check').addEventListener('click', () => {
  void busy(async () => {
    verdict.textContent = 'Checking …'
    const ok = await check()
    verdict.textContent = ok
      ? 'This browser can run the course.'
      : 'This browser cannot run the course as it should: see the findings below.'
  })
})

/** Does something with the program in the form, once it is known that this browser can. */
function withProgram(doing: string, task: (program: string) => Promise<void>): void {
  void busy(async () => {
    output.textContent = ''
    const able = support()
    result.textContent = able.ok ? `${doing} …` : able.reason
    if (!able.ok) return
    try {
      await task(byId<HTMLTextAreaElement>('program').value)
    } catch (error) {
      result.textContent = error instanceof Error ? error.message : String(error)
    }
  })
}

byId('try').addEventListener('submit', (event) => {
  event.preventDefault()
  withProgram('Running', async (program) => {
    const begun = performance.now()
    const { status, exitCode, detail } = await run(program, (text) => output.append(text))
    const took = inSeconds(performance.now() - begun)
    result.textContent = `${status}, exit status ${exitCode}, after ${took}. ${detail}`
  })
})

byId('explore').addEventListener('click', () => {
  withProgram('Exploring', async (program) => {
    const found = await open().explore({ program, schedules: 500 }, ({ schedules, of }) => {
      result.textContent = `Exploring: ${schedules} of at most ${of} schedules …`
    })
    result.textContent = describeExploration(found)
    output.textContent = found.outcomes.map(describeOutcome).join('\n')
  })
})

byId('stop').addEventListener('click', () => void sandbox?.stop())
