/** The names of the standard library that are known here, as `library-table.py` has found them. */
import { python } from '../protocol/python.ts'

/** What the library says of one of its names; what it does not say is left out. */
export interface Entry {
  kind: 'module' | 'class' | 'function' | 'property' | 'constant'
  signature?: string
  /** The first sentence of its docstring. */
  says?: string
  /** The class of what a call returns; in brackets where it returns several. */
  gives?: string
  /** Of a member: the class whose documentation has it. */
  of?: string
}

/** Full name → what is known of it: `threading.Thread.join`. */
export type Table = Readonly<Record<string, Entry>>

const modules = ['concurrent.futures', 'multiprocessing', 'queue', 'threading', 'time']

export class Library {
  private readonly table: Table
  /** Full name → the last parts of the names below it. */
  private readonly below = new Map<string, string[]>()

  constructor(table: Table) {
    this.table = table
    for (const name of Object.keys(table)) {
      const dot = name.lastIndexOf('.')
      const owner = name.slice(0, Math.max(0, dot))
      this.below.set(owner, [...(this.below.get(owner) ?? []), name.slice(dot + 1)])
    }
  }

  entry(name: string): Entry | undefined {
    return Object.hasOwn(this.table, name) ? this.table[name] : undefined
  }

  /** The names below it: what a module has, or the objects of a class; of '' the modules. */
  namesBelow(name: string): readonly string[] {
    return this.below.get(name) ?? []
  }

  /** Where Python's documentation has it; its page where it has no place of its own there. */
  address(name: string): string | null {
    const entry = this.entry(name)
    const place = entry?.of ? `${entry.of}.${name.slice(name.lastIndexOf('.') + 1)}` : name
    const page = modules.find((module) => place === module || place.startsWith(`${module}.`))
    if (!entry || page === undefined) return null
    const address = `${python.documentation}library/${page}.html`
    // The one class that is documented under the name of its module.
    const anchor = place.replace(/^multiprocessing\.Pool\b/, 'multiprocessing.pool.Pool')
    return place === page ? address : `${address}#${anchor}`
  }
}
