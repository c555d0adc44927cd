/** Sockets between the threads of a program: connections, what ends them, and whose ports are whose. */
import { expect, test } from 'vitest'
import { useLab } from '../../../lab.ts'

const lab = useLab()

/** Runs a program that ends well, and returns its lines of output. */
async function linesOf(program: string, clock: 'real' | 'virtual' = 'virtual'): Promise<string[]> {
  const { result, out, err } = await lab.run(program, { clock })
  expect({ status: result.status, err }).toEqual({ status: 'finished', err: '' })
  return out.trimEnd().split('\n')
}

const FIVE_REQUESTS = `
import threading, time, urllib.request
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        time.sleep(2)
        self.send_response(200); self.end_headers(); self.wfile.write(self.path.encode())
    def log_message(self, *args): pass
server = ThreadingHTTPServer(("127.0.0.1", 8000), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
def load(n):
    with urllib.request.urlopen(f"http://localhost:8000/{n}", timeout=10) as answer: return answer.read().decode()
start = time.monotonic()
with ThreadPoolExecutor(5) as pool: print(*pool.map(load, range(5)))
print(round(time.monotonic() - start, 1))
`

test('five requests to a server with a thread for each overlap, in every program of an interpreter', async () => {
  for (let turn = 0; turn < 2; turn += 1)
    // The second finds the port free, whose server was left running. One after the other.
    // oxlint-disable-next-line no-await-in-loop
    expect(await linesOf(FIVE_REQUESTS)).toEqual(['/0 /1 /2 /3 /4', '2.0'])
})

test('a thousand connections are open at once', async () => {
  const lines = await linesOf(`
import socket, threading
server = socket.create_server(("127.0.0.1", 8000), backlog=1000)
def talk(connection):
    with connection: connection.sendall(connection.recv(100))
def serve():
    for _ in range(1000):
        threading.Thread(target=talk, args=(server.accept()[0],)).start()
threading.Thread(target=serve).start()
clients = [socket.create_connection(("localhost", 8000)) for _ in range(1000)]
for number, client in enumerate(clients): client.sendall(b"%d" % number)
print(sum(int(client.recv(100)) for client in clients), len({client.getsockname() for client in clients}))
`)
  expect(lines).toEqual(['499500 1000'])
})

test('timeouts take no time on the virtual clock, and a call to a full queue gives up as Linux does', async () => {
  const lines = await linesOf(`
import socket, time
server = socket.create_server(("127.0.0.1", 8000), backlog=0)
first = socket.create_connection(("127.0.0.1", 8000))
start = time.monotonic()
for limit in 30, None:
    try: socket.create_connection(("127.0.0.1", 8000), timeout=limit)
    except TimeoutError as error: print(error, round(time.monotonic() - start))
first.settimeout(1000)
try: first.recv(1)
except TimeoutError as error: print(error, round(time.monotonic() - start))
`)
  expect(lines).toEqual(['timed out 30', '[Errno 110] Connection timed out 157', 'timed out 1157'])
})

test('a port is kept for a minute from others after its server has closed a connection first', async () => {
  const lines = await linesOf(`
import socket, time
server = socket.socket(); server.bind(("127.0.0.1", 8000)); server.listen()
client = socket.create_connection(("127.0.0.1", 8000))
server.accept()[0].close(); server.close(); client.close()
def bind(reuse):
    again = socket.socket()
    again.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, reuse)
    try: again.bind(("127.0.0.1", 8000)); print("bound")
    except OSError as error: print(error)
bind(0); bind(1); time.sleep(61); bind(0)
`)
  expect(lines).toEqual(['[Errno 98] Address already in use', 'bound', 'bound'])
})

test('who waits for a socket that another thread closes goes on waiting, and shutdown wakes it', async () => {
  const { result } = await lab.run(`
import socket, threading, time
server = socket.create_server(("127.0.0.1", 8000))
threading.Thread(target=server.accept).start()
time.sleep(1); server.close()
`)
  expect(result.status).toBe('deadlock')
  const { err } = await lab.run(`
import socket, threading, time
server = socket.create_server(("127.0.0.1", 8000))
threading.Thread(target=server.accept).start()
time.sleep(1); server.shutdown(socket.SHUT_RDWR)
`)
  expect(err).toContain('OSError: [Errno 22] Invalid argument')
})

test('a socket that nobody refers to any more is closed', async () => {
  const lines = await linesOf(`
import socket
server = socket.create_server(("127.0.0.1", 8000))
client = socket.create_connection(("127.0.0.1", 8000))
server.accept()
print(client.recv(1))
del server
try: socket.create_connection(("127.0.0.1", 8000))
except ConnectionRefusedError as error: print(error)
`)
  expect(lines).toEqual(["b''", '[Errno 111] Connection refused'])
})

test('nothing leads out of the machine', async () => {
  const lines = await linesOf(`
import socket
for address in ("192.0.2.1", 80), ("example.com", 80), ("2001:db8::1", 80):
    try: socket.create_connection(address)
    except OSError as error: print(error)
print(socket.gethostname(), socket.gethostbyname(socket.gethostname()))
`)
  expect(lines).toEqual([
    '[Errno 101] Network is unreachable',
    '[Errno -2] Name or service not known',
    '[Errno 101] Network is unreachable',
    'localhost 127.0.0.1',
  ])
})

test('IPv4 and IPv6 meet at a server of both', async () => {
  const lines = await linesOf(`
import socket
server = socket.create_server(("", 8000), family=socket.AF_INET6, dualstack_ipv6=True)
for host in "127.0.0.1", "::1":
    client = socket.create_connection((host, 8000))
    connection, address = server.accept()
    print(address[0], connection.getsockname()[0], client.getpeername()[0])
`)
  expect(lines).toEqual(['::ffff:127.0.0.1 ::ffff:127.0.0.1 127.0.0.1', '::1 ::1 ::1'])
})

test('a socket holds numbers, and nothing of the kernel', async () => {
  const lines = await linesOf(`
import select, socket
one, other = socket.socketpair()
epoll, poll = select.epoll(), select.poll()
epoll.register(one); poll.register(other)
plain = (int, float, str, bool, type(None), dict)
for thing in one, epoll, poll:
    for kind in type(thing).__mro__:
        for name, what in vars(kind).items():
            if type(what).__name__ == "member_descriptor":
                try: held = what.__get__(thing)
                except AttributeError: continue
                if not isinstance(held, plain): print(type(thing), name, held)
print("numbers only")
`)
  expect(lines).toEqual(['numbers only'])
})
