/** Addresses inside the site, which may lie below a sub-path of its host. */

/**
 * @param path from the site's own root, such as `/lessons/`; may carry a fragment
 * @returns the same, below the path that the site is served from
 */
export function here(path: string): string {
  if (!path.startsWith('/')) throw new Error(`"${path}" must start with a slash.`)
  return import.meta.env.BASE_URL.replace(/\/$/, '') + path
}
