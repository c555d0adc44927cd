/** The table against the Python itself: what of the standard library is not here, or cannot do its work. */
import { expect, test } from 'vitest'
import { useLab } from '../kernel/lab.ts'
import { adviceOn } from './advice.ts'
import { unknown } from './table.ts'

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

const PROCESSES = '/lessons/parallelism/#processes'
const NETWORK = '/lessons/waiting-together/#five-pages'
const SOCKETS = '/lessons/queues/#across-the-counter'

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
  ['from concurrent.futures import InterpreterPoolExecutor', '/lessons/parallelism/#interpreters'],
  ['import concurrent.interpreters', '/lessons/parallelism/#interpreters'],
  ['import urllib.request as u; u.urlopen("http://example.com")', NETWORK],
  ['import urllib.request as u; u.urlopen("https://example.com")', NETWORK],
  ['import http.client as h; h.HTTPSConnection("example.com").request("GET", "/")', NETWORK],
  ['import socket; socket.create_connection(("localhost", 80))', NETWORK],
  ['import smtplib; smtplib.SMTP("localhost")', NETWORK],
  ['import ftplib; ftplib.FTP("localhost")', NETWORK],
  ['import asyncio; asyncio.run(asyncio.open_connection("localhost", 80))', NETWORK],
  ['import socket; s = socket.socket(); s.bind(("", 8000)); s.listen()', SOCKETS],
  ['import socketserver; socketserver.TCPServer(("", 8000), None)', SOCKETS],
  ['import http.server; http.server.ThreadingHTTPServer(("", 8000), None)', SOCKETS],
  ['import multiprocessing as m; m.Pipe()', SOCKETS],
  ['import select; select.epoll()', SOCKETS],
  ['import webbrowser; webbrowser.open("http://example.com")', '/about/#not-modelled'],
  ['import shelve; shelve.open("x")', '/lessons/waiting-together/#databases'],
])('%s ends in a traceback with advice', async (program, path) => {
  const { result, err } = await lab.run(program)
  expect(result.status).toBe('exception')
  expect(adviceOn(err)?.link.path, err).toBe(path)
})
