/** Hosts of the lab: what a program finds there with the standard library alone, and when. */
import { expect, test } from 'vitest'
import { useLab } from '../../../lab.ts'

const lab = useLab()

/** Runs a program that ends well, and returns its lines of output. */
async function linesOf(program: string): Promise<string[]> {
  const { result, out, err } = await lab.run(program)
  expect({ status: result.status, err }).toEqual({ status: 'finished', err: '' })
  return out.trimEnd().split('\n')
}

const LOAD = `
import time, urllib.request
from concurrent.futures import ThreadPoolExecutor
began = time.monotonic()
def load(address):
    try:
        with urllib.request.urlopen(address, timeout=10) as answer:
            what = answer.status, answer.url, len(answer.read())
    except Exception as error:
        what = repr(error)
    return what, round(time.monotonic() - began, 1)
`

test('answers come after their latency, and those of several hosts and paths overlap', async () => {
  const lines = await linesOf(`${LOAD}
pages = ["http://news.example/start", "https://news.example/about", "http://library.example/atlas"]
with ThreadPoolExecutor(3) as pool:
    for what, when in pool.map(load, pages): print(what[:2], when)
`)
  expect(lines).toEqual([
    "(200, 'http://news.example/start') 2.0",
    "(200, 'https://news.example/about') 2.0",
    "(200, 'http://library.example/atlas') 3.0",
  ])
})

test('what fails does so as it does on a network', async () => {
  const lines = await linesOf(`${LOAD}
for address in (
    "http://weather.example/Atlantis", "http://broken.example/error", "http://broken.example/cut",
    "http://broken.example/reset", "http://broken.example/empty", "http://closed.shop.example/", "http://lost.example/",
    "http://slow.example/never", "http://maze.example/round", "http://unknown.example/", "http://news.example:81/"):
    print(load(address)[0])
`)
  expect(lines.map((line) => line.slice(0, 80))).toEqual([
    "<HTTPError 404: 'Not Found'>",
    "<HTTPError 500: 'Internal Server Error'>",
    'IncompleteRead(18 bytes read, 19 more expected)',
    "ConnectionResetError(104, 'Connection reset by peer')",
    "RemoteDisconnected('Remote end closed connection without response')",
    "URLError(ConnectionRefusedError(111, 'Connection refused'))",
    "URLError(TimeoutError('timed out'))",
    "TimeoutError('timed out')",
    "<HTTPError 302: 'The HTTP server returned a redirect error that would lead to an",
    "URLError(gaierror(-2, 'Name or service not known'))",
    "URLError(ConnectionRefusedError(111, 'Connection refused'))",
  ])
})

test('failures come by count and by time, and bytes in their time', async () => {
  const lines = await linesOf(`${LOAD}
from urllib.error import HTTPError
def status(address):
    try:
        with urllib.request.urlopen(address) as answer: return answer.status
    except HTTPError as error: return error.code, error.headers["Retry-After"]
print([status("http://broken.example/twice") for _ in range(3)])
print([status("http://broken.example/third") for _ in range(3)])
began = time.monotonic()
print(load("http://slow.example/drops"))
`)
  expect(lines).toEqual([
    '[(503, None), (503, None), 200]',
    '[200, 200, (503, None)]',
    "((200, 'http://slow.example/drops', 8), 5.6)",
  ])
})

test('a host that works on two at once refuses the third, and one connection takes several requests', async () => {
  const lines = await linesOf(`${LOAD}
from http.client import HTTPSConnection
with ThreadPoolExecutor(3) as pool:
    print(sorted(str(what[0]) for what, _ in pool.map(load, [f"http://busy.example/{n}" for n in (1, 2, 3)])))
line = HTTPSConnection("busy.example")
for method in "GET", "HEAD":
    line.request(method, "/1")
    answer = line.getresponse()
    print(answer.status, answer.headers["Content-Length"], answer.read())
`)
  expect(lines).toEqual([`['200', '200', '<']`, "200 3 b'one'", "200 3 b''"])
})

test('who waits for an answer that never comes is told by the name of the host', async () => {
  const { result } = await lab.run(
    'import urllib.request\nurllib.request.urlopen("http://slow.example/never")',
  )
  expect(result.status).toBe('deadlock')
  expect(result.deadlock[0]!.for).toBe('an answer from slow.example')
})

test('latencies differ from run to run, and are the same when a schedule is replayed', async () => {
  const program = `
import threading, time, urllib.request
began = time.monotonic()
def load():
    urllib.request.urlopen("http://maze.example/").read()
    print(round(time.monotonic() - began, 3))
threads = [threading.Thread(target=load) for _ in range(2)]
for thread in threads: thread.start()
for thread in threads: thread.join()
`
  const runs = [await linesOf(program), await linesOf(program)]
  expect(runs[0]).not.toEqual(runs[1])
  const { outcomes } = await lab.kernel.explore({ program, schedules: 5, seconds: 60 })
  const [first] = outcomes
  const again = await lab.run(program, { schedule: first!.schedule })
  expect(again.out.trimEnd().split('\n')).toEqual(first!.output.map(({ text }) => text))
})

test('requests to a host have no order among themselves, unless what it says depends on that', async () => {
  const ask = (address: string) => `
import threading, urllib.request
from urllib.error import HTTPError
got = [0, 0]
def load(index):
    try: got[index] = urllib.request.urlopen("${address}").status
    except HTTPError as error: got[index] = error.code
threads = [threading.Thread(target=load, args=(index,)) for index in range(2)]
for thread in threads: thread.start()
for thread in threads: thread.join()
`
  const found = async (address: string) => {
    const program = ask(address)
    const { outcomes } = await lab.kernel.explore({
      ...{ program, watch: ['got'], schedules: 60, seconds: 60 },
    })
    return outcomes.map(({ watched }) => watched['got']).toSorted()
  }
  expect(await found('http://news.example/news')).toEqual(['[200, 200]'])
  expect(await found('http://site.example/docs')).toEqual(['[200, 503]', '[503, 200]'])
})
