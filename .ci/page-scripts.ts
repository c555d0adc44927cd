/**
 * For the build: what a page's scripts cost before it answers.
 *
 * - A browser compiles a function when it is first called, on the main thread. Of what makes a page's panels come
 *   alive nearly every function is called, so V8 is told to compile them while the script arrives
 *   (https://v8.dev/blog/explicit-compile-hints; other engines take the line for the comment that it is). Scripts that
 *   come later keep the usual way: of the editor's functions, say, most are never called.
 * - Before a script is imported on request, Vite adds a `<link>` for all that it stands on, also for what the page runs
 *   already. Those were a third of the time in which a panel came alive.
 */
import type { Plugin, Rollup } from 'vite'

const hint = '//# allFunctionsCalledOnLoad\n'

/** What comes alive in lessons, exercises and the playground, by the ends of its modules' names. */
const lively = ['/panel/Panel.svelte', '/quiz/Quiz.svelte', '/client.svelte.js']

/** Of a smaller script the line would be a large part, and there is little to compile. */
const leastHinted = 2000

type Chunks = Map<string, Rollup.OutputChunk>

function chunksOf(bundle: Rollup.OutputBundle): Chunks {
  const chunks = Object.values(bundle).filter((part) => part.type === 'chunk')
  return new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
}

/** What arrives with `names`: they, and what they import, not what they ask for later. */
function withImports(names: readonly string[], chunks: Chunks): Set<string> {
  const all = new Set(names)
  for (const name of all) for (const other of chunks.get(name)?.imports ?? []) all.add(other)
  return all
}

function compiledWhole(): Plugin {
  function handler(_: unknown, bundle: Rollup.OutputBundle): void {
    const chunks = chunksOf(bundle)
    const entries = [...chunks.values()].filter(
      ({ isEntry, facadeModuleId }) =>
        isEntry && lively.some((name) => facadeModuleId?.endsWith(name)),
    )
    const names = entries.map((entry) => entry.fileName)
    for (const name of withImports(names, chunks)) {
      const chunk = chunks.get(name)
      if (chunk && chunk.code.length > leastHinted) chunk.code = hint + chunk.code
    }
  }
  return {
    name: 'compiled-whole',
    applyToEnvironment: (environment) => environment.name === 'client',
    // Last, as it has to be the first line: Vite itself puts a line before the others.
    generateBundle: { order: 'post', handler },
  }
}

function askedForOnce(): Plugin {
  let chunks: Chunks = new Map()
  return {
    name: 'asked-for-once',
    applyToEnvironment: (environment) => environment.name === 'client',
    config: () => ({
      build: {
        modulePreload: {
          resolveDependencies: (wanted, all, { hostId }) => {
            const here = withImports([hostId], chunks)
            const missing = all.filter((name) => !here.has(name))
            return missing.some((name) => name !== wanted) ? missing : []
          },
        },
      },
    }),
    generateBundle: {
      order: 'pre',
      handler: (_, bundle) => {
        chunks = chunksOf(bundle)
      },
    },
  }
}

export function pageScripts(): Plugin[] {
  return [askedForOnce(), compiledWhole()]
}
