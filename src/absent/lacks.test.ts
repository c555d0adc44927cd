/** Compares the table with this Python: which parts of the standard library are missing, or cannot work. */
import { expect, test } from 'vitest'
import { useLab } from '../kernel/lab.ts'
import { adviceOn } from './advice.ts'
import { loadHosts } from '../network/load.ts'
import { hosts, unknown } from './table.ts'

const lab = useLab()

test('every module of the standard library that cannot be imported is in the table', async () => {
  const { out } = await lab.run(`
import importlib, sys
for name in sorted(sys.stdlib_module_names - {"this", "antigravity"}):  # these print, or open a page
    try: importlib.import_module(name)
    except ImportError as error: print(name, error.name)
`)
  const lines = out.trimEnd().split('\n')
  expect(lines.length).toBeGreaterThan(20)
  const untold = lines.filter((line) => {
    const [, name] = line.split(' ')
    const last = `ModuleNotFoundError: No module named '${name}'`
    const advice = adviceOn(`Traceback (most recent call last):\n${last}\n`)
    return advice === null || advice.instead === unknown.instead
  })
  expect(untold).toEqual([])
})

test('the hosts that are recommended can be reached', () => {
  expect(loadHosts().map(({ name }) => name)).toEqual(expect.arrayContaining(hosts))
})

/** As on a device where there is no room for another interpreter. */
const alone = (program: string) =>
  /multiprocessing|ProcessPool/.test(program) ? ({ clock: 'real', processes: 0 } as const) : {}

const PROCESSES = '/lessons/parallelism/#processes'
const NETWORK = '/lessons/waiting-together/#five-pages'

test.each([
  ['import subprocess; subprocess.run(["ls"])', PROCESSES],
  ['import os; os.fork()', PROCESSES],
  ['import os; os.system("ls")', PROCESSES],
  ['import pty; pty.spawn("ls")', PROCESSES],
  ['import asyncio; asyncio.run(asyncio.create_subprocess_exec("ls"))', PROCESSES],
  ['import multiprocessing as m; m.Process(target=print).start()', PROCESSES],
  ['import multiprocessing as m; m.Pool(2)', PROCESSES],
  [
    'from concurrent.futures import ProcessPoolExecutor as P; P(2).submit(print).result()',
    PROCESSES,
  ],
  [
    'from multiprocessing.shared_memory import SharedMemory; SharedMemory(create=True, size=9)',
    PROCESSES,
  ],
  ['import _interpchannels', '/lessons/parallelism/#interpreters'],
  ['import urllib.request as u; u.urlopen("http://example.com")', NETWORK],
  ['import urllib.request as u; u.urlopen("https://example.com")', NETWORK],
  ['import http.client as h; h.HTTPSConnection("example.com").request("GET", "/")', NETWORK],
  ['import socket; socket.create_connection(("example.com", 80))', NETWORK],
  ['import socket; socket.create_connection(("192.0.2.1", 80))', NETWORK],
  [
    'import ssl, socket; ssl.create_default_context().wrap_socket(socket.create_server(("", 1)), 1)',
    NETWORK,
  ],
  ['import smtplib; smtplib.SMTP("example.com")', NETWORK],
  ['import ftplib; ftplib.FTP("example.com")', NETWORK],
  ['import asyncio; asyncio.run(asyncio.open_connection("example.com", 80))', NETWORK],
  ['import webbrowser; webbrowser.open("http://example.com")', '/about/#not-modelled'],
  ['import shelve; shelve.open("x")', '/lessons/waiting-together/#databases'],
])('%s ends in a traceback with advice', async (program, path) => {
  const { result, err } = await lab.run(program, alone(program))
  expect(result.status).toBe('exception')
  expect(adviceOn(err)?.link.path, err).toBe(path)
})
