/** The one way to load the editor: until then nothing of Monaco is on the page. */
import type { EditorModule } from './contract.ts'

let loading: Promise<EditorModule> | null = null

/**
 * Loads the editor (about 600 kB), once.
 *
 * @throws when it cannot be fetched; the next call tries again
 */
export function loadEditor(): Promise<EditorModule> {
  loading ??= load().catch((error: unknown) => {
    loading = null
    throw error
  })
  return loading
}

// The condition keeps Monaco, which only works in browsers, out of the build of the static pages.
async function load(): Promise<EditorModule> {
  if (!import.meta.env.SSR) return import('./mount.ts')
  throw new Error('The editor lives in browsers only.')
}
