/** Makes programs out of a right program, by the rules in python/: in Python, because `ast` is there. */
import { join } from 'node:path'
import { z } from 'zod'
import type { NodeKernel } from '../kernel/node-kernel.ts'
import type { Known } from './known.ts'

const PYTHON = join(import.meta.dirname, 'python')

/** Wrong programs, or such as mean the same. */
export type Kind = 'mutants' | 'rewrites'

const Made = z.object({
  /** `rule@function:number`. */
  key: z.string(),
  /** Of the program that it was made of. */
  line: z.number(),
  text: z.string(),
  /** The lines that differ, with - and + in front. */
  diff: z.string(),
})
export type Made = z.infer<typeof Made>

/** Makes programs in the interpreter of a kernel. */
export class Maker {
  private readonly kernel: Pick<NodeKernel, 'python'>

  /** @param kernel one that has not run a program yet: what runs takes the imports of others away */
  constructor(kernel: Pick<NodeKernel, 'python' | 'mountReadOnly'>) {
    this.kernel = kernel
    const home = kernel.mountReadOnly(PYTHON, '/mutants')
    kernel.python(`import sys\nsys.path.append(${JSON.stringify(home)})\nfrom mutating import make`)
  }

  /** The names of a program's global variables. */
  globals(program: string): string[] {
    return z.array(z.string()).parse(this.call('globals_as_json', program))
  }

  /** The names of the rules. */
  rules(kind: Kind): string[] {
    return z.array(z.string()).parse(this.call('rules_as_json', kind))
  }

  /**
   * All that the rules make of a program, each once.
   *
   * @param rule only what this one makes
   */
  make(program: string, kind: Kind, known: Known, rule = ''): Made[] {
    const facts = JSON.stringify(known)
    return z.array(Made).parse(this.call('made_as_json', program, kind, facts, rule))
  }

  private call(name: string, ...args: string[]): unknown {
    const given = JSON.stringify(JSON.stringify(args))
    const call = `make.${name}(*json.loads(${given}))`
    return JSON.parse(this.kernel.python(`import json\n${call}`))
  }
}
