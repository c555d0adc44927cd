/** File objects over descriptors of our own. What is expected was printed by a native CPython 3.14 on Linux. */
import { expect, test } from 'vitest'
import { pace } from '../../../../../.ci/pace.ts'
import { useLab } from '../../../lab.ts'

const lab = useLab()

const TOLD = `
import io, os, socket, threading, time
def told(call):
    try: return call()
    except Exception as error: return f"{type(error).__name__}: {error}"
`

/** Runs a program that ends well, and returns its lines of output. */
async function linesOf(program: string): Promise<string[]> {
  const { result, out, err } = await lab.run(TOLD + program)
  expect({ status: result.status, err }).toEqual({ status: 'finished', err: '' })
  return out.trimEnd().split('\n')
}

test('open knows a pipe: a thread that reads lines from it waits for what another writes', async () => {
  const lines = await linesOf(`
r, w = os.pipe()
reader, writer = open(r), open(w, "w", buffering=1)
def read():
    for line in reader: print(repr(line), time.monotonic() - 1000)
thread = threading.Thread(target=read); thread.start()
for word in "one", "two": time.sleep(1); writer.write(word + "\\n")
writer.close(); thread.join()
print(told(lambda: os.fstat(w)), told(lambda: open(w)), told(lambda: open(9999)), sep=", ")
`)
  const bad = 'OSError: [Errno 9] Bad file descriptor'
  expect(lines).toEqual(["'one\\n' 1.0", "'two\\n' 2.0", `${bad}, ${bad}, ${bad}`])
})

test('io.FileIO over a pipe is one like any other, with the same words', async () => {
  const lines = await linesOf(`
r, w = os.pipe()
with open(r, "rb", closefd=False) as kept, io.FileIO(w, "w") as raw:
    print(raw.write(b"abcdef"), kept.read(2), type(raw), type(kept), isinstance(kept.raw, io.FileIO))
    print(kept.raw.mode, kept.raw.closefd, raw.closefd, kept.isatty(), raw.seekable())
    for call in (raw.read, raw.tell, kept.tell, lambda: raw.truncate(1), lambda: kept.raw.write(b"x")): print(told(call))
print(raw, told(raw.fileno), told(lambda: raw.write(b"")), told(kept.read), sep=", ")
print(os.get_blocking(r), told(lambda: open(w, "a")), os.isatty(r), told(lambda: os.dup(w)), sep=", ")
print(told(lambda: open(r, "r+")))
`)
  expect(lines).toEqual([
    "6 b'ab' <class '_io.FileIO'> <class '_io.BufferedReader'> True",
    'rb False True False False',
    'UnsupportedOperation: File not open for reading',
    'OSError: [Errno 29] Illegal seek',
    'OSError: [Errno 29] Illegal seek',
    'OSError: [Errno 22] Invalid argument',
    'UnsupportedOperation: File not open for writing',
    '<_io.FileIO [closed]>, ValueError: I/O operation on closed file, ValueError: I/O operation on closed file, ' +
      'ValueError: read of closed file',
    'True, OSError: [Errno 9] Bad file descriptor, False, OSError: [Errno 9] Bad file descriptor',
    'UnsupportedOperation: File or stream is not seekable.',
  ])
})

test('without waiting a file object says that there is nothing yet', async () => {
  const lines = await linesOf(`
r, w = os.pipe2(os.O_NONBLOCK)
with open(r, "rb", 0) as raw, open(os.dup(w), "a+b", 0) as more:
    print(raw.read(), raw.read(1), raw.readinto(bytearray(3)), more.mode)
    more.write(b"xyz"); os.write(w, b"!")
    print(raw.readall(), raw.readall(), more.write(b"x" * 70_000), more.write(b"y"), len(raw.read(99_999)))
    more.close(); os.close(w)
    print(raw.readall(), raw.read(1), raw.readinto(bytearray(1)))
`)
  expect(lines).toEqual(['None None None ab+', "b'xyz!' None 65536 None 65536", "b'' b'' 0"])
})

test('a file object over a socket, and over a class of the program, are made in the same way', async () => {
  const lines = await linesOf(`
a, b = socket.socketpair()
with a, b, open(a.fileno(), "w+b", 0, closefd=False) as file:
    b.sendall(b"hello\\n")
    print(file.readline(), file.write(b"back"), b.recv(10), told(file.tell))
class Mine(io.FileIO):
    def write(self, data): return super().write(bytes(data).upper())
r, w = os.pipe()
with io.BufferedWriter(Mine(w, "w")) as mine: mine.write(b"loud")
print(os.read(r, 9), isinstance(mine.raw, Mine))
`)
  expect(lines).toEqual(["b'hello\\n' 4 b'back' OSError: [Errno 29] Illegal seek", "b'LOUD' True"])
})

test('a file object that nobody has closed closes its pipe, and warns', async () => {
  const lines = await linesOf(`
import warnings
warnings.simplefilter("always")
warnings.showwarning = lambda message, *args: print(message)
r, w = os.pipe()
open(r, "rb", 0); open(w, "w")
print(told(lambda: os.fstat(r)), told(lambda: os.fstat(w)), sep=", ")
`)
  expect(lines[0]).toMatch(/^unclosed file <_io.FileIO name=\d+ mode='rb' closefd=True>$/)
  expect(lines[1]).toMatch(/^unclosed file <_io.TextIOWrapper name=\d+ mode='w' encoding='UTF-8'>$/)
  expect(lines[2]).toBe(
    'OSError: [Errno 9] Bad file descriptor, OSError: [Errno 9] Bad file descriptor',
  )
})

test('os reads into buffers, and says what a pipe cannot do', async () => {
  const lines = await linesOf(`
r, w = os.pipe()
buffer = bytearray(4); os.write(w, b"1234567")
print(os.readinto(r, buffer), buffer, os.readv(r, [buffer, bytearray(3)]), buffer, os.writev(w, [b"a", b"bc"]), os.read(r, 9))
print(told(lambda: os.read(r, -1)), os.read(r, 0), told(lambda: os.read(w, 0)), sep=", ")
print(told(lambda: os.pread(r, 1, 0)), told(lambda: os.ftruncate(w, 0)), told(lambda: os.get_terminal_size(w)), sep=", ")
`)
  expect(lines).toEqual([
    "4 bytearray(b'5674') 3 bytearray(b'5674') 3 b'abc'",
    "OSError: [Errno 22] Invalid argument, b'', OSError: [Errno 9] Bad file descriptor",
    'OSError: [Errno 29] Illegal seek, OSError: [Errno 22] Invalid argument, ' +
      'OSError: [Errno 25] Inappropriate ioctl for device',
  ])
})

test('threads that read from one buffer take turns, and so does one that closes it', async () => {
  const lines = await linesOf(`
r, w = os.pipe()
file = open(r, "rb")
def read(n): print(n, file.read(3))
readers = [threading.Thread(target=read, args=(n,)) for n in range(3)]
for one in readers: one.start()
closer = threading.Timer(1, file.close); closer.start()
for text in b"abc", b"def":
    time.sleep(2); os.write(w, text); print(file.closed)
time.sleep(2); os.write(w, b"ghi")
for one in readers: one.join()
closer.join(); print(file.closed)
`)
  expect(lines).toEqual(['False', "0 b'abc'", 'False', "1 b'def'", "2 b'ghi'", 'True'])
})

test('under every schedule, a buffer in which a thread waits is closed to others', async () => {
  const result = await lab.kernel.explore({
    schedules: 60,
    seconds: 60 * pace(),
    program: `
import io, threading, time
class Slow(io.RawIOBase):
    size = 0
    def writable(self): return True
    def write(self, data):
        time.sleep(0.01)
        self.size += len(data)
        return len(data)
raw = Slow()
file = io.BufferedWriter(raw, 4)
threads = [threading.Thread(target=file.write, args=(b"x" * 10,)) for _ in range(3)]
for thread in threads: thread.start()
for thread in threads: thread.join()
file.flush(); print(raw.size)
`,
  })
  expect(result.outcomes.map((one) => one.output.map((line) => line.text).join('/'))).toEqual([
    '30',
  ])
})

test('who waits for a pipe in a file object for ever is told so', async () => {
  const { result } = await lab.run('import os\nr, w = os.pipe()\nprint(open(r).readline())')
  expect(result.status).toBe('deadlock')
  expect(result.deadlock.map((one) => [one.for, one.line])).toEqual([['bytes in a pipe', 3]])
})

test('a method of such a file takes no other object for one, and no metaclass decides what a file becomes', async () => {
  const lines = await linesOf(`
r, w = os.pipe()
reader = open(r, "rb", 0)
class Likeness(list): closed = _finalizing = closefd = False
numbers = Likeness([1, 2, 3])
for name in ("close", "read", "write", "readinto"):
    print(told(lambda: getattr(type(reader), name)(numbers, *([] if name == "close" else [b""]))))
print(len(numbers))

class Other(tuple): pass
class Meta(type):
    __basicsize__ = property(lambda self: io.FileIO.__basicsize__)
    __base__ = property(lambda self: Mine)
    def __new__(meta, name, bases, names): return Other if len(bases) == 2 else type.__new__(meta, name, bases, names)
class Mine(io.FileIO, metaclass=Meta): pass
writer = Mine(w, "w")
print(isinstance(writer, Mine), isinstance(writer, Other), writer.write(b"xy"), reader.read(2))
`)
  expect(lines.slice(0, 4).filter((line) => !/^(TypeError|AttributeError): /.test(line))).toEqual(
    [],
  )
  expect(lines.slice(4)).toEqual(['3', "True False 2 b'xy'"])
})

test('a bool as a number is warned of where the program gives it', async () => {
  const { out } = await lab.run(`
import io, os, warnings
warnings.simplefilter("always")
warnings.showwarning = lambda text, kind, file, line, *more: print(kind.__name__, text, line)
os.stat(True)
io.FileIO(False, closefd=False)
`)
  const warning = 'RuntimeWarning bool is used as a file descriptor'
  expect(out).toBe(`${warning} 5\n${warning} 6\n`)
})
