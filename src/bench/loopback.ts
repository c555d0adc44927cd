/** A request and its answer on `localhost`, between two threads of one program, compared with the machine's own CPython. */
import { alone, compared, type Figure } from './figure.ts'
import type { Host } from './host.ts'
import { interleave } from './interleave.ts'
import { native, nativePython } from './native.ts'
import { openNodeHost } from './node-host.ts'

/** Slower than this, and a lesson's server would feel slow. */
const target = { ratio: 3 }

/** Prints to stderr the microseconds of one of `times` calls of `ask`, after a few that do not count. */
const timed = (server: string, times: number) => `${server}
for _ in range(10): ask()
begun = time.perf_counter()
for _ in range(${times}): ask()
print((time.perf_counter() - begun) / ${times} * 1e6, file=sys.stderr)
stop()
`

const kinds: { what: string; program: string }[] = [
  {
    what: '64 bytes there and back, one connection',
    program: timed(
      `import socket, sys, threading, time
def serve(server):
    connection, _ = server.accept()
    with connection:
        while data := connection.recv(1024): connection.sendall(data)
server = socket.create_server(("127.0.0.1", 0))
threading.Thread(target=serve, args=(server,)).start()
client = socket.create_connection(server.getsockname())
word = b"x" * 64
def ask():
    client.sendall(word)
    assert client.recv(1024) == word
stop = client.close`,
      2000,
    ),
  },
  {
    what: 'a connection of its own for each 64 bytes',
    program: timed(
      `import socket, sys, threading, time
def serve(server):
    while True:
        connection, _ = server.accept()
        with connection:
            data = connection.recv(1024)
            if data == b"stop": break
            connection.sendall(data)
server = socket.create_server(("127.0.0.1", 0))
threading.Thread(target=serve, args=(server,)).start()
def ask(word=b"x" * 64):
    with socket.create_connection(server.getsockname()) as client:
        client.sendall(word)
        return client.recv(1024)
def stop(): ask(b"stop")`,
      500,
    ),
  },
  {
    what: 'urlopen from http.server',
    program: timed(
      `import http.server, sys, threading, time
from urllib.request import urlopen
class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Length", "5")
        self.end_headers()
        self.wfile.write(b"hello")
    def log_message(self, *args): pass
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, args=(0.01,)).start()
address = "http://127.0.0.1:%d/" % server.server_port
def ask():
    with urlopen(address) as answer: assert answer.read() == b"hello"
stop = server.shutdown`,
      100,
    ),
  },
]

/** Microseconds of each kind of request, its trace included while it is recorded. */
export async function loopback(host: Host, rounds: number): Promise<Figure[]> {
  const python = await nativePython()
  const figures: Figure[] = []
  for (const { what, program } of kinds) {
    const about = { where: host.where, what: `loopback: ${what}`, unit: 'µs' } as const
    const ours = async () => Number((await host.run(program)).output.trimEnd().split('\n').at(-1))
    const theirs = python === null ? async () => 0 : () => native(program)
    const pairs = await interleave(rounds, ours, theirs)
    figures.push(
      python === null
        ? alone(
            about,
            pairs.map((pair) => pair.ours),
          )
        : compared(about, python, pairs, target),
    )
  }
  return figures
}

/** Only these figures, in Node. */
export async function measureLoopback(
  rounds: number,
  say: (figure: Figure) => void,
): Promise<void> {
  for (const figure of await loopback(await openNodeHost(), rounds)) say(figure)
}
