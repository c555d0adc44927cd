/** Programs that reach JavaScript find a realm in which there is nothing, and no way out of it. */
import { beforeAll, expect, test } from 'vitest'
import { patient } from '../../../.ci/pace.ts'
import { useLab } from '../lab.ts'
import { NodeKernel } from '../node-kernel.ts'
import { pythonFiles } from '../node.ts'
import { isWhole } from '../snapshot.ts'

const lab = useLab()

/** No program finds JavaScript's global object by itself: the test puts it where these programs find it. */
beforeAll(() => void lab.kernel.python('planted = ["planted", realm]'))

/** Tries everything that it finds as a way out. */
const reach = `
import gc, sys
G = next(o[1] for o in gc.get_objects() if type(o) is list and o[:1] == ['planted'])
kind = next(c for c in object.__subclasses__() if c.__name__ == "JsProxy")
def proxies():
    found = {id(o): o for o in gc.get_objects() if isinstance(o, kind)}
    for space in [m.__dict__ for m in list(sys.modules.values()) if hasattr(m, "__dict__")]:
        for o in list(space.values()):
            if isinstance(o, kind): found[id(o)] = o
    return list(found.values())
def leads_out(o):
    "Whether the object's constructor makes functions of text, as only one from outside would."
    try:
        maker = o.constructor.constructor
        maker("return 1")
    except BaseException as e:
        return "disallowed" not in str(e) and not isinstance(e, (AttributeError, TypeError)) and repr(e)
    return "it made a function"
`

test(
  'whatever object is reached from a program, its constructors make no functions',
  async () => {
    const { out, err } = await lab.run(`${reach}
roots = [G, *proxies()]
seen, queue, bad = G.Set.new(), list(roots), []
while queue and seen.size < 4000:
    o = queue.pop()
    if not isinstance(o, kind) or seen.has(o): continue
    seen.add(o)
    verdict = leads_out(o)
    if verdict: bad.append((str(o)[:60], verdict))
    try: names = list(G.Reflect.ownKeys(o))[:400]
    except BaseException: names = []
    for name in names:
        try: queue.append(G.Reflect.get(o, name))
        except BaseException as e: queue.append(getattr(e, "js_error", None))
    try: queue.append(G.Object.getPrototypeOf(o))
    except BaseException: pass
print(seen.size > 500, bad[:5])
`)
    expect(err).toBe('')
    expect(out).toBe('True []\n')
  },
  patient(60),
)

const asks: [string, string, string][] = [
  [
    'nothing of Node is defined',
    'print([n for n in ("process", "require", "module", "Buffer", "global", "fetch", "__dirname") if hasattr(G, n)])',
    '[]',
  ],
  [
    'no text is made into a program',
    `for make in (G.eval, G.Function, G.Object.constructor, G.setTimeout.constructor):
    try: print(make("1"))
    except BaseException as e: print("disallowed" in str(e))`,
    'True\nTrue\nTrue\nTrue',
  ],
  [
    'what Node would answer is not there',
    'print(hasattr(G.WebAssembly, "compileStreaming"), hasattr(G.WebAssembly, "instantiateStreaming"))',
    'False False',
  ],
  [
    'nobody formats a stack trace',
    `seen = []
for name, value in ("prepareStackTrace", lambda error, trace: seen.append(trace)), ("stackTraceLimit", 10):
    setattr(G.Error, name, value)
    try: G.Object.defineProperty(G.Error, name, G.Object.new())
    except BaseException: pass
print(G.Error.new("x").stack, G.Error.stackTraceLimit, seen)`,
    'None None []',
  ],
  [
    'an error from outside is seen as one of the realm',
    `try: G.TextDecoder.new("no such encoding").decode(G.Uint8Array.new(1))
except BaseException as e: print(leads_out(e.js_error), str(e))`,
    'False TypeError: the host of this interpreter could not do that',
  ],
  [
    'a constructor that was replaced is not handed what comes from outside',
    `taken = []
G.TypeError = lambda *args: taken.append(args)
G.performance.now()
try: G.TextDecoder.new("no such encoding").decode(None)
except BaseException: pass
print(taken, flush=True)`,
    '[]',
  ],
]

test.each(asks)('%s', async (_, program, expected) => {
  const { out, err } = await lab.run(`${reach}
${program}`)
  expect(err).toBe('')
  expect(out).toBe(`${expected}\n`)
})

test.each(['js', 'pyodide_js'])('as in CPython, there is no module %s', async (name) => {
  expect((await lab.run(`import ${name}`)).err).toContain(`No module named '${name}'`)
})

test('a promise that a program breaks does not end the process', async () => {
  const { out } = await lab.run(`${reach}
G.Promise.reject(G.Object.new())
print("on")`)
  expect(out).toBe('on\n')
})

test('the first interpreter leaves a snapshot, from which the next starts', async () => {
  const made: Uint8Array[] = []
  const boot = async (snapshot: Uint8Array | null) =>
    NodeKernel.open(
      { pythonFiles: pythonFiles(), snapshot, onSnapshot: (bytes) => made.push(bytes) },
      () => {},
      () => {},
    )
  await boot(null)
  expect(made.map(isWhole)).toEqual([true])
  const kernel = await boot(made[0]!)
  expect(made).toHaveLength(1)
  expect((await kernel.run({ run: 1, program: 'import threading', clock: 'virtual' })).status).toBe(
    'finished',
  )
})
