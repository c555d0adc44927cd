/**
 * What a program does that an ordinary solution has no need of: it reaches for the machinery that
 * runs and grades it. Such a program is not accused; somebody should look at it.
 */
import { importsOf, namesOf, type Names } from '../grader/source/names.ts'
import { all, children, lineOf, textOf, type Node, type Syntax } from '../grader/source/syntax.ts'

export interface Flag {
  /** Counted from 1. */
  line: number
  /** "imports ctypes": read in its text, or seen while it ran. */
  what: string
}

/** What to look at, and on which line; on line 0 something was done that no line of the program shows. */
export const lookWords = ({ line, what }: Flag): string =>
  line === 0 ? `look at the program: ${what}` : `look at line ${line}: ${what}`

/** Of these, such as no module of the library has under that name for another thing. */
const machinery = new Set('gc inspect ctypes _ctypes builtins bltns importlib marshal'.split(' '))

/** Modules that reach below Python, into its frames, or into the page. */
const modules = new Set(
  (
    'js pyodide pyodide_js _pyodide _pyodide_core _turns _thread ctypes _ctypes cffi gc inspect ' +
    '_testcapi _testlimitedcapi _testinternalcapi importlib imp _imp builtins code codeop marshal sysconfig site zipimport'
  ).split(' '),
)
const functions = new Set(
  'exec eval compile __import__ __builtins__ __loader__ __spec__'.split(' '),
)
const attributes = new Set(
  (
    '_getframe _current_frames settrace setprofile monitoring addaudithook modules meta_path ' +
    'path_hooks f_back f_locals f_globals f_builtins f_code tb_frame gi_frame cr_frame ag_frame ' +
    '__subclasses__ __globals__ __code__ __closure__ __builtins__ __mro__ __bases__ _exit'
  ).split(' '),
)
/** What a program may well set in a module. */
const settable = new Set(['threading.excepthook', 'sys.excepthook'])
const patched = new Set(['threading', 'time', 'queue', 'sys', 'builtins', 'random', 'asyncio'])

const unquoted = (text: string): string => text.replace(/^[a-zA-Z]*(['"]{1,3})(.*)\1$/s, '$2')

function importFlags(node: Node, syntax: Syntax): string[] {
  const names = importsOf(node, syntax).map(({ full }) => full)
  // `import a.b` brings `a`; `from a import b` brings `a.b`.
  const roots = names.map((full) => full.split('.')[0] ?? '')
  const found = [...new Set(roots)].filter((name) => modules.has(name))
  const brought = names.map((full) => full.split('.').at(-1) ?? '')
  return [
    ...found.map((name) => `imports ${name}`),
    ...brought.filter((name) => attributes.has(name)).map((name) => `imports ${name}`),
    // A module of the library can have one of these as a variable: `from timeit import gc`.
    ...names
      .filter((full) => full.includes('.'))
      .flatMap((full) => {
        const [root = '', ...rest] = full.split('.')
        const last = rest.at(-1) ?? ''
        return !modules.has(root) && machinery.has(last) ? [`imports ${last}`] : []
      }),
  ]
}

/** `threading.Lock = …` changes what others rely on. */
function patchFlags(node: Node, names: Names): string[] {
  return children(node).flatMap((part) => {
    if (part.name !== 'MemberExpression' || part.nextSibling === null) return []
    // `t.Lock = …` after `import threading as t`, too.
    const name = names.of(part).find((full) => patched.has(full.split('.')[0] ?? ''))
    return name !== undefined && !settable.has(name) ? [`changes ${name}`] : []
  })
}

function flagsOf(node: Node, syntax: Syntax, names: Names): string[] {
  const text = (): string => textOf(node, syntax)
  switch (node.name) {
    case 'ImportStatement': {
      return importFlags(node, syntax)
    }
    case 'AssignStatement': {
      return patchFlags(node, names)
    }
    case 'VariableName': {
      return functions.has(text()) ? [`uses ${text()}`] : []
    }
    case 'PropertyName': {
      return attributes.has(text()) || machinery.has(text()) ? [`uses ${text()}`] : []
    }
    case 'String': {
      // Of a string that is only printed nobody thinks ill; a name in it may be one for getattr.
      const name = unquoted(text())
      return attributes.has(name) || functions.has(name) ? [`names ${name} in a string`] : []
    }
    case 'CallExpression': {
      // With a name that stands there as it is, it is no more than a dot.
      const [callee, list] = children(node)
      const isBy = callee && /^(getattr|setattr|delattr)$/.test(textOf(callee, syntax))
      const [, , , name] = isBy && list ? children(list) : []
      return isBy && name?.name !== 'String' ? [`uses ${textOf(callee, syntax)}`] : []
    }
    default: {
      return []
    }
  }
}

/** What there is to look at by hand, in the order of the program; each only once. */
export function flags(syntax: Syntax): Flag[] {
  const names = namesOf(syntax)
  const found = all(syntax.root).flatMap((node) =>
    flagsOf(node, syntax, names).map((what) => ({ line: lineOf(node, syntax), what })),
  )
  return found.filter(({ what }, index) => found.findIndex((one) => one.what === what) === index)
}
