/** The list of a build's files, which the build writes into the service worker. */

export interface BuildFile {
  /** From the site's root: `lessons/deadlock/`, `_astro/page.C4rO.js`, and `./` for the home page. */
  url: string
  /** Of the content; null where the address itself changes with the content. */
  revision: string | null
  /** `sha256-…`, as in Subresource Integrity. */
  integrity: string
  bytes: number
}

export interface BuildList {
  /** Another content of any file, another id. */
  id: string
  /** What comes first is wanted first. */
  files: BuildFile[]
}
