/** Ports that processes share, as they share those of one machine. */
import { expect, test } from 'vitest'
import { patient } from '../../../../../.ci/pace.ts'
import { useLab } from '../../../lab.ts'

const lab = useLab()

test(
  'a port at which one process listens is refused to the others, until it is closed',
  async () => {
    const { result, out, err } = await lab.run(
      `
import errno, multiprocessing, socket
def listen(port, reuse=False):
    server = socket.socket()
    if reuse: server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        server.bind(("127.0.0.1", port))
        server.listen()
    except OSError as error:
        return errno.errorcode[error.errno], str(error)
    return server
def first(here, go_on):
    server = listen(8000)
    here.send(server.getsockname())
    go_on.recv()
    server.close()
    here.send("closed")
def second(here):
    here.send([listen(8000), listen(8000, reuse=True)])
if __name__ == "__main__":
    here, there = multiprocessing.Pipe()
    goes_on, its = multiprocessing.Pipe()
    one = multiprocessing.Process(target=first, args=(there, its))
    one.start()
    print(here.recv())
    print(listen(8000))
    two = multiprocessing.Process(target=second, args=(there,))
    two.start()
    print(here.recv())
    two.join()
    goes_on.send("close")
    print(here.recv())
    print(listen(8000).getsockname())
    one.join()
`,
      { clock: 'real' },
    )
    expect({ status: result.status, err }).toEqual({ status: 'finished', err: '' })
    const refused = "('EADDRINUSE', '[Errno 98] Address already in use')"
    expect(out.trimEnd().split('\n')).toEqual([
      "('127.0.0.1', 8000)",
      refused,
      `[${refused}, ${refused}]`,
      'closed',
      "('127.0.0.1', 8000)",
    ])
  },
  patient(60),
)

test(
  'a process that ends as soon as it has sent something loses none of it, however it ends',
  async () => {
    const { result, out, err } = await lab.run(
      `
import multiprocessing, os, socket
def send(address, how):
    caller = socket.create_connection(address)
    for number in range(10): caller.sendall(b"%d " % number)
    if how == "much": caller.sendall(b"x" * 200_000)
    if how == "shut": caller.shutdown(socket.SHUT_WR)
    if how == "exit": os._exit(0)
    if how != "open": caller.close()
if __name__ == "__main__":
    server = socket.create_server(("127.0.0.1", 0))
    for how in "much", "shut", "exit", "open", "close":
        process = multiprocessing.Process(target=send, args=(server.getsockname(), how))
        process.start()
        here, got = server.accept()[0], b""
        process.join()
        while more := here.recv(4096): got += more
        print(how, len(got), got[:20])
`,
      { clock: 'real' },
    )
    expect({ status: result.status, err }).toEqual({ status: 'finished', err: '' })
    const numbers = "b'0 1 2 3 4 5 6 7 8 9 '"
    expect(out.trimEnd().split('\n')).toEqual([
      `much 200020 ${numbers}`,
      ...['shut', 'exit', 'open', 'close'].map((how) => `${how} 20 ${numbers}`),
    ])
  },
  patient(60),
)
