/** The list of a build's files, which the build writes into the service worker. */

export interface BuildFile {
  /** From the site's root: `lessons/deadlock/`, `_astro/page.C4rO.js`, and `./` for the home page. */
  url: string
  /** The content's; null if the address itself changes with the content. */
  revision: string | null
  /** `sha256-…`, as in Subresource Integrity. */
  integrity: string
  bytes: number
}

export interface BuildList {
  /** If the content of any file changes, so does the id. */
  id: string
  /** Sorted: the first files are needed first. */
  files: BuildFile[]
}
