/** The wire: what a hostile program gains by speaking to the page in the kernel's place. */
import { patient } from '../../.ci/pace.ts'
import { forger, seize } from '../fixtures/forger.ts'
import { expect, script, staying as test } from '../fixtures/sandbox.ts'

test('a program that takes the port cannot make the page do, read or set anything', async ({
  bench,
}) => {
  const { output } = await bench.run(
    script(`${seize}
      const answers = []
      port.addEventListener('message', ({ data }) => { if (/^probe/.test(data.id)) answers.push(data) })
      const raw = (value) => ({ type: 'RAW', value })
      const probes = [
        { type: 'SET', path: ['__proto__', 'polluted'], value: raw('yes') },
        { type: 'SET', path: ['constructor', 'prototype', 'polluted'], value: raw('yes') },
        { type: 'APPLY', path: ['constructor', 'constructor'], argumentList: [raw('window.polluted = 1')] },
        { type: 'CONSTRUCT', path: ['constructor', 'constructor'], argumentList: [raw('window.polluted = 1')] },
        { type: 'GET', path: [] },
        { type: 'ENDPOINT', path: [] },
        { type: 'trace', batch: JSON.parse('{"version":1,"run":1,"events":[],"__proto__":{"polluted":"yes"}}') },
        JSON.parse('{"__proto__":{"polluted":"yes"},"type":"progress"}'),
      ]
      probes.forEach((probe, index) => own.call(port, { id: 'probe' + index, ...probe }))
      probes.forEach((probe) => own.call(port, probe))
      await new Promise((done) => setTimeout(done, 500))
      return answers
    `),
  )
  expect(JSON.parse(output)).toEqual([])
  const polluted = await bench.page.evaluate(() => [
    Reflect.get({}, 'polluted'),
    Reflect.get(window, 'polluted'),
    Reflect.get(() => {}, 'polluted'),
    Reflect.get(Object.getPrototypeOf(new MessageChannel().port1), 'polluted'),
    Object.keys(Object.prototype),
  ])
  expect(polluted).toEqual([undefined, undefined, undefined, undefined, []])
  expect((await bench.run('print("next")')).output).toBe('next\n')
})

const forgeries: [string, string][] = [
  ['of the wrong shape', `(m) => ({ ...m, value: { ...m.value, exitCode: 'none', deadlock: 7 } })`],
  ['of another run', `(m) => ({ ...m, value: { ...m.value, run: m.value.run + 1 } })`],
  [
    'that is a live object of the sandbox',
    `(m) => ({ id: m.id, type: 'HANDLER', name: 'proxy', value: new MessageChannel().port1 })`,
  ],
  ['of an unknown kind', `(m) => ({ id: m.id, type: 'HANDLER', name: '__proto__', value: {} })`],
  [
    'that is a disguised error',
    `(m) => ({ id: m.id, type: 'HANDLER', name: 'throw', value: { isError: true, value: { message: { toString: 1 }, __proto__: null, then: 1 } } })`,
  ],
  ['of no kind at all', `(m) => ({ id: m.id })`],
  ['that is huge', `(m) => ({ ...m, value: { ...m.value, detail: 'x'.repeat(2e7) } })`],
]

for (const [kind, forge] of forgeries) {
  test(`a forged result ${kind} is refused, and the next Run works`, async ({ bench }) => {
    const { result } = await bench.run(forger(forge))
    expect(result).toMatch(/^crashed/)
    expect(result).toMatch(/makes no sense|interpreter failed/)
    expect((await bench.run('print("next")')).output).toBe('next\n')
  })
}

test('nothing that a program prints is taken for HTML', async ({ bench }) => {
  const mark = '<img src=x onerror="window.polluted=1"><b>bold</b>'
  const { output } = await bench.run(`print('${mark}')`)
  expect(output).toBe(`${mark}\n`)
  expect(await bench.page.evaluate(() => Reflect.get(window, 'polluted'))).toBeUndefined()
})

/** Measures, in the page, the longest time in which it could do nothing else. */
const watchPage = () => {
  let last = performance.now()
  Object.assign(window, { longest: 0 })
  setInterval(() => {
    const now = performance.now()
    Object.assign(window, { longest: Math.max(Reflect.get(window, 'longest'), now - last) })
    last = now
  }, 10)
}

const floods: [string, string][] = [
  ['small messages', `{ type: 'progress', progress: { schedules: 1, of: 2 } }`],
  ['answers that nobody asked for', `{ id: 'nobody', type: 'RAW', value: 1 }`],
  ['nonsense', `{ type: 'nonsense' }`],
  ['large texts', `{ type: 'trace', batch: 'x'.repeat(1e6) }`],
]

for (const [kind, message] of floods) {
  test(`a flood of ${kind} ends the program, not the page`, async ({ bench }) => {
    await bench.run('print("warm")')
    await bench.page.evaluate(watchPage)
    const { result } = await bench.run(
      script(`${seize}
        const message = ${message}
        for (let i = 0; i < 1e6; i++) own.call(port, message)
      `),
    )
    expect(result).toMatch(/^crashed/)
    expect(result).toMatch(/flooded|more than it can hold/)
    expect(await bench.page.evaluate(() => Reflect.get(window, 'longest'))).toBeLessThan(
      patient(1.5),
    )
    expect((await bench.run('print("next")')).output).toBe('next\n')
  })
}
