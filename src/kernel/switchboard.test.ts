/** Waits when no thread can run: each ends because of what it waits for, and nothing else. */
import { beforeEach, expect, test } from 'vitest'
import { SLICE_MS, STOP, WAIT_MS } from './cells.ts'
import { Switchboard } from './switchboard.ts'

const times = 256 // the address of the values in milliseconds
let heap: {
  HEAP32: Int32Array
  HEAPF64: Float64Array
  stackSave(): number
  _PyThreadState_Get(): number
}
let switchboard: Switchboard
let ended: string[]

beforeEach(() => {
  ended = []
  heap = {
    HEAP32: new Int32Array(64),
    HEAPF64: new Float64Array(64),
    stackSave: () => 0,
    _PyThreadState_Get: () => 0,
  }
  heap.HEAPF64[times / 8 + SLICE_MS] = 5
  const pyodide = { _module: heap, setInterruptBuffer() {} }
  const nothing = () => {}
  switchboard = new Switchboard(
    pyodide as never,
    nothing,
    nothing,
    nothing,
    nothing,
    nothing,
    nothing,
  )
  switchboard.connect([4, times, 0], null as never)
})

/** Parks as a stack does; the names of those that went on are put into `ended`. */
function park(name: string, milliseconds: number): void {
  heap.HEAPF64[times / 8 + WAIT_MS] = milliseconds
  const port = switchboard.bridge.idlePort as { then(resolve: () => void): void }
  port.then(() => ended.push(name))
}

const turn = () => new Promise<void>((resolve) => void setImmediate(resolve))

test('a turn of the event loop that a message cut short does not end the wait after it', async () => {
  park('a turn', 0)
  switchboard.wakeIdle()
  expect(ended).toEqual(['a turn'])
  park('no limit', -1)
  await turn()
  await turn()
  expect(ended).toEqual(['a turn'])
  switchboard.wakeIdle()
  expect(ended).toEqual(['a turn', 'no limit'])
})

test('a wait of nothing ends after one turn of the event loop', async () => {
  park('a turn', 0)
  expect(ended).toEqual([])
  await turn()
  expect(ended).toEqual(['a turn'])
})

test('a wait that begins after Stop was asked for ends after one turn, however long it is', async () => {
  switchboard.stop()
  expect(heap.HEAP32[1 + STOP]).toBe(1)
  park('no limit', -1)
  await turn()
  expect(ended).toEqual(['no limit'])
})
