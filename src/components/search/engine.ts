/** The search itself: Pagefind over the index that the build made. Nothing is loaded before its use. */
import { here } from '../links.ts'
import { hitOf, inOrder, type Fragment, type Hit } from './hits.ts'

interface Pagefind {
  options(options: { noWorker: boolean; excerptLength: number }): Promise<void>
  search(words: string): Promise<{ results: { data(): Promise<Fragment> }[] }>
}

let opened: Promise<Pagefind> | null = null
let tries = 0

async function load(): Promise<Pagefind> {
  tries += 1
  // A browser remembers that a module could not be had: another try needs another address.
  const again = tries === 1 ? '' : `?try=${tries}`
  const address = here(`/pagefind/pagefind.js${again}`)
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind
  // The index is small: a worker would cost more to load than it saves.
  await pagefind.options({ noWorker: true, excerptLength: 24 })
  return pagefind
}

/** Loads what the search needs, once; after a failure, again. */
function open(): Promise<Pagefind> {
  opened ??= load().catch((error: unknown) => {
    opened = null
    throw error
  })
  return opened
}

/**
 * The pages in which the words are found, the best first.
 *
 * @throws Error when the index, or a part of it, did not load
 */
export async function search(words: string): Promise<Hit[]> {
  const pagefind = await open()
  const { results } = await pagefind.search(words)
  const fragments = await Promise.all(results.map((result) => result.data()))
  return inOrder(fragments.map(hitOf), words)
}
