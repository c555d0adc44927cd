/** Errors of the system have Linux's numbers, texts and classes, whoever made them. */
import { expect, test } from 'vitest'
import { useLab } from '../../../lab.ts'

const lab = useLab()

/** Runs a program that ends well, and returns its lines of output. */
async function linesOf(program: string): Promise<string[]> {
  const { result, out, err } = await lab.run(program)
  expect({ status: result.status, err }).toEqual({ status: 'finished', err: '' })
  return out.trimEnd().split('\n')
}

const attempting = `
import errno, os, pathlib, shutil, tempfile
def attempt(call):
    try: print(call())
    except OSError as error: print(type(error).__name__, error, errno.errorcode.get(error.errno), error.args[0] == error.errno)
`

test('what C reports of files', async () => {
  const lines = await linesOf(`${attempting}
os.makedirs("full/inside"); os.symlink("loop", "loop")
attempt(lambda: open("missing.txt"))
attempt(lambda: open("/"))
attempt(lambda: os.mkdir("/tmp"))
attempt(lambda: open("/dev/null/x"))
attempt(lambda: os.rmdir("full"))
attempt(lambda: open("loop"))
attempt(lambda: os.rename("missing", "there"))
attempt(lambda: os.read(77, 1))
attempt(lambda: os.get_terminal_size())
`)
  expect(lines).toEqual([
    "FileNotFoundError [Errno 2] No such file or directory: 'missing.txt' ENOENT True",
    "IsADirectoryError [Errno 21] Is a directory: '/' EISDIR True",
    "FileExistsError [Errno 17] File exists: '/tmp' EEXIST True",
    "NotADirectoryError [Errno 20] Not a directory: '/dev/null/x' ENOTDIR True",
    "OSError [Errno 39] Directory not empty: 'full' ENOTEMPTY True",
    "OSError [Errno 40] Too many levels of symbolic links: 'loop' ELOOP True",
    "FileNotFoundError [Errno 2] No such file or directory: 'missing' -> 'there' ENOENT True",
    'OSError [Errno 9] Bad file descriptor EBADF True',
    'OSError [Errno 25] Inappropriate ioctl for device ENOTTY True',
  ])
})

test('the library, which compares numbers, knows them', async () => {
  const lines = await linesOf(`${attempting}
print(pathlib.Path("missing").exists(), pathlib.Path("/dev/null/x").is_file(), os.path.exists("missing"))
pathlib.Path("missing").unlink(missing_ok=True); pathlib.Path("/tmp").mkdir(exist_ok=True)
pathlib.Path("a/b/c").mkdir(parents=True); shutil.rmtree("a"); os.makedirs("/tmp", exist_ok=True)
attempt(lambda: pathlib.Path("missing").read_text())
attempt(lambda: shutil.copy("missing", "there"))
attempt(lambda: tempfile.NamedTemporaryFile(dir="/missing").name.startswith("?"))
`)
  const missing = (path: string) =>
    `FileNotFoundError [Errno 2] No such file or directory: ${path} ENOENT True`
  expect(lines.slice(0, 3)).toEqual([
    'False False False',
    missing("'missing'"),
    missing("'missing'"),
  ])
  expect(lines[3]).toContain("FileNotFoundError [Errno 2] No such file or directory: '/missing/")
})

test('a program’s own errors are what their numbers say on Linux', async () => {
  const lines = await linesOf(`
import errno, os, pickle
numbers = (2, 17, 13, 1, 3, 4, 10, 11, 20, 21, 32, 103, 104, 108, 110, 111, 114, 115, 44, 71, 22)
print(*(type(OSError(number, "x")).__name__ for number in numbers))
print(OSError(errno.EEXIST, "there", "file"), repr(OSError.__new__(OSError, 13, "x")), OSError("text"), repr(OSError()))
for number in range(1, 134):
    error = OSError(number, os.strerror(number))
    if error.errno != number or error.args != (number, os.strerror(number)): print("not", number)
again = pickle.loads(pickle.dumps(OSError(2, "x"))); print(type(again).__name__, again.errno)
class Mine(OSError):
    def __init__(self, name): super().__init__(2, "mine", name)
class Other(OSError):
    def __init__(self, name): self.name = name
print(Mine("file"), Mine("file").errno, repr(Other("file")), Mine.__mro__[1] is OSError is IOError)
try: OSError(a=1)
except TypeError as error: print(error)
try: raise OSError
except OSError as error: print(repr(error), error.errno)
`)
  expect(lines).toEqual([
    'FileNotFoundError FileExistsError PermissionError PermissionError ProcessLookupError InterruptedError ' +
      'ChildProcessError BlockingIOError NotADirectoryError IsADirectoryError BrokenPipeError ConnectionAbortedError ' +
      'ConnectionResetError BrokenPipeError TimeoutError ConnectionRefusedError BlockingIOError BlockingIOError ' +
      'OSError OSError OSError',
    "[Errno 17] there: 'file' PermissionError(13, 'x') text OSError()",
    'FileNotFoundError 2',
    "[Errno 2] mine: 'file' 2 Other() True",
    'OSError() takes no keyword arguments',
    'OSError() None',
  ])
})

test('errno and strerror are Linux’s', async () => {
  const lines = await linesOf(`
import errno, os
print(errno.ENOENT, errno.EAGAIN, errno.EWOULDBLOCK, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EDEADLK, errno.EHWPOISON)
print(errno.errorcode[2], errno.errorcode[11], errno.errorcode[111], len(errno.errorcode), max(errno.errorcode))
print([os.strerror(number) for number in (0, 2, 36, 98, 107, 110, 999)])
`)
  expect(lines).toEqual([
    '2 11 11 95 95 35 133',
    'ENOENT EAGAIN ECONNREFUSED 131 133',
    "['Success', 'No such file or directory', 'File name too long', 'Address already in use', " +
      "'Transport endpoint is not connected', 'Connection timed out', 'Unknown error 999']",
  ])
})

test('a traceback has the program’s lines alone', async () => {
  const { err } = await lab.run('def read():\n    open("missing")\nread()')
  expect(err).toBe(`Traceback (most recent call last):
  File "program.py", line 3, in <module>
    read()
    ~~~~^^
  File "program.py", line 2, in read
    open("missing")
    ~~~~^^^^^^^^^^^
FileNotFoundError: [Errno 2] No such file or directory: 'missing'
`)
})

test('threads and schedules meet the same numbers', async () => {
  const { outcomes, complete } = await lab.kernel.explore({
    program: `
import errno, os, threading
def make():
    try: os.mkdir("one")
    except OSError as error: found.append((type(error).__name__, error.errno == errno.EEXIST))
found = []
threads = [threading.Thread(target=make) for _ in range(2)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(found)
`,
    schedules: 60,
    seed: 1,
  })
  expect(outcomes.map(({ output }) => output[0]!.text)).toEqual(["[('FileExistsError', True)]"])
  expect(complete).toBe(true)
})
