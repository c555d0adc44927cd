/** `sqlite3` objects belong to the thread that made them, as in CPython. */
import { expect, test } from 'vitest'
import { useLab } from '../../../lab.ts'

const lab = useLab()

/** Runs a program that ends well, and returns its lines of output. */
async function linesOf(program: string): Promise<string[]> {
  const { result, out, err } = await lab.run(program)
  expect({ status: result.status, err }).toEqual({ status: 'finished', err: '' })
  return out.trimEnd().split('\n')
}

const inAThread = `
import sqlite3, threading
connection = sqlite3.connect(":memory:")
cursor = connection.execute("CREATE TABLE t (n)")
cursor.execute("INSERT INTO t VALUES (1)"); cursor.execute("SELECT n FROM t")
def attempt(name, call):
    try: call()
    except Exception as error: print(name, type(error).__name__)
    else: print(name, "ok")
def in_a_thread(calls):
    def work():
        for name, call in calls.items(): attempt(name, call)
    thread = threading.Thread(target=work); thread.start(); thread.join()
`

test('another thread is told who made the object and who it is', async () => {
  const [text, ids] = await linesOf(`${inAThread}
def work():
    try: connection.execute("SELECT 1")
    except sqlite3.ProgrammingError as error: print(error); print(main, threading.get_ident())
main = threading.get_ident()
thread = threading.Thread(target=work); thread.start(); thread.join()
`)
  const [maker, user] = ids!.split(' ')
  expect(text).toBe(
    'SQLite objects created in a thread can only be used in that same thread. ' +
      `The object was created in thread id ${maker} and this is thread id ${user}.`,
  )
  expect(maker).not.toBe(user)
})

test('connections and cursors are refused where CPython refuses them, and only there', async () => {
  const refused = `{
"execute": lambda: connection.execute("SELECT 1"), "executemany": lambda: connection.executemany("SELECT ?", []),
"executescript": lambda: connection.executescript(""), "cursor": connection.cursor, "commit": connection.commit,
"rollback": connection.rollback, "close": connection.close, "call": lambda: connection("SELECT 1"),
"with": lambda: connection.__exit__(None, None, None), "function": lambda: connection.create_function("f", 0, int),
"backup": lambda: connection.backup(sqlite3.connect(":memory:")), "dump": lambda: list(connection.iterdump()),
"level": lambda: setattr(connection, "isolation_level", None), "new cursor": lambda: sqlite3.Cursor(connection),
"trace": lambda: connection.set_trace_callback(None), "blob": lambda: connection.blobopen("t", "n", 1),
"fetchone": cursor.fetchone, "fetchall": cursor.fetchall, "next": lambda: next(cursor), "cursor.close": cursor.close,
"cursor.execute": lambda: cursor.execute("SELECT 1")}`
  const allowed = `{
"interrupt": connection.interrupt, "changes": lambda: connection.total_changes, "enter": connection.__enter__,
"iter": lambda: iter(cursor), "description": lambda: cursor.description, "connection": lambda: cursor.connection,
"other level": lambda: setattr(connection, "isolation_level", "IMMEDIATE"), "own": lambda: sqlite3.connect(":memory:").execute("SELECT 1")}`
  const lines = await linesOf(`${inAThread}\nin_a_thread(${refused})\nin_a_thread(${allowed})`)
  expect(lines).toHaveLength(29)
  expect(lines.slice(0, 21).filter((line) => !line.endsWith(' ProgrammingError'))).toEqual([])
  expect(lines.slice(21).filter((line) => !line.endsWith(' ok'))).toEqual([])
})

test('with check_same_thread=False it may be shared, and factories of one’s own are checked, too', async () => {
  const lines = await linesOf(`${inAThread}
class Connection(sqlite3.Connection): pass
class Cursor(sqlite3.Cursor): pass
shared = sqlite3.connect(":memory:", check_same_thread=False)
rows = shared.execute("SELECT 7")
own = sqlite3.connect(":memory:", factory=Connection); third = own.cursor(Cursor); third.execute("SELECT 1")
in_a_thread({"shared": lambda: shared.execute("SELECT 1"), "rows": rows.fetchall, "own": own.cursor, "third": third.fetchall})
print(type(own) is Connection, type(third) is Cursor, type(connection) is sqlite3.Connection, type(cursor) is sqlite3.Cursor)
print(list(rows), third.fetchall(), connection.execute("SELECT n FROM t").fetchall())
with connection: connection.execute("INSERT INTO t VALUES (2)")
connection.isolation_level = None
print(connection.isolation_level, [n for n, in connection.execute("SELECT n FROM t")], sqlite3.connect.__module__)
`)
  expect(lines).toEqual([
    'shared ok',
    'rows ok',
    'own ProgrammingError',
    'third ProgrammingError',
    'True True True True',
    '[] [(1,)] [(1,)]',
    'None [1, 2] sqlite3',
  ])
})

test('the line of the program is where the traceback ends', async () => {
  const { err } = await lab.run(`${inAThread}
thread = threading.Thread(target=lambda: connection.commit()); thread.start(); thread.join()`)
  expect(err).toMatch(/in <lambda>\n[^\n]*\n[^\n]*\nsqlite3.ProgrammingError: SQLite objects/)
  expect(err).not.toContain('_turns')
})

test('an exploration knows that the calls on a shared connection depend on each other', async () => {
  const { outcomes, complete } = await lab.kernel.explore({
    program: `
import sqlite3, threading
connection = sqlite3.connect(":memory:", check_same_thread=False)
cursor = connection.cursor()
cursor.execute("CREATE TABLE t (n)")
threads = [threading.Thread(target=cursor.execute, args=(f"INSERT INTO t VALUES ({n})",)) for n in (1, 2)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(connection.execute("SELECT n FROM t ORDER BY rowid").fetchall())
`,
    schedules: 60,
    seed: 1,
  })
  const printed = outcomes.map(({ output }) => output.map(({ text }) => text).join())
  expect(printed.toSorted()).toEqual(['[(1,), (2,)]', '[(2,), (1,)]'])
  expect(complete).toBe(true)
})
