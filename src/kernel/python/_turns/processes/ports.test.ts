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
