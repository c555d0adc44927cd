/** The text of one file of content/network → the host, or everything that is wrong with it. */
import { describe, explain, keyOf, type Problem } from '../exercise/problem.ts'
import { readYaml } from '../exercise/yaml.ts'
import type { LabHost, Page } from './host.ts'
import { HostFile, written } from './schema.ts'

/** Raised with everything that is wrong with one file, so that its author mends it in one go. */
export class HostError extends Error {
  readonly problems: Problem[]

  constructor(file: string, problems: Problem[]) {
    super([`The host in ${file} cannot be used.`, ...problems.map(describe)].join('\n\n'))
    this.name = 'HostError'
    this.problems = problems
  }
}

/** How the keys are written, also those that are paths: as `pages` is. */
function waysFor(path: readonly PropertyKey[]): Record<string, string> {
  const [last, around] = [String(path.at(-1)), path.at(-2)]
  return around === 'pages' ? { ...written, [last]: written['pages'] ?? '' } : written
}

/**
 * Parses a host.
 *
 * @param file what messages call the file
 * @throws HostError naming each faulty key, with its remedy
 */
export function parseHost(text: string, file: string): LabHost {
  const yaml = readYaml(text)
  const problems: Problem[] = yaml.faults.map((fault) => ({ file, key: '', ...fault }))
  if (problems.length > 0) throw new HostError(file, problems)
  const blame = (path: readonly PropertyKey[], fault: string, remedy: string): void => {
    problems.push({ file, key: keyOf(path), line: yaml.lineOf(path), fault, remedy })
  }
  const parsed = HostFile.safeParse(yaml.data)
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      const { fault, remedy } = explain(issue, yaml.data, waysFor(issue.path))
      blame(issue.path, fault, remedy)
    }
    throw new HostError(file, problems)
  }
  const { host, pages, ...more } = parsed.data
  for (const [path, { redirect }] of Object.entries(pages)) {
    if (!redirect?.startsWith('/') || redirect in pages) continue
    const remedy = 'Add that page, or lead to one that is there, or to an address with `http://`.'
    blame(['pages', path, 'redirect'], `there is no page "${redirect}"`, remedy)
  }
  if (problems.length > 0) throw new HostError(file, problems)
  return {
    name: host,
    about: more.about,
    latency: more.latency,
    spread: more.spread,
    bandwidth: more.bandwidth ?? null,
    atOnce: more.atOnce ?? null,
    tooMany: more.tooMany ?? null,
    calls: more.calls,
    pages: Object.fromEntries(Object.entries(pages).map(([path, page]) => [path, whole(page)])),
  }
}

/** What a body is, by its beginning. */
function typeOf(body: string): string {
  if (body.startsWith('<')) return 'text/html; charset=utf-8'
  return /^[[{]/.test(body) ? 'application/json' : 'text/plain; charset=utf-8'
}

function whole(page: HostFile['pages'][string]): Page {
  const { fails, redirect } = page
  return {
    status: redirect !== undefined && page.status === 200 ? 302 : page.status,
    type: page.type ?? typeOf(page.body),
    body: page.body,
    location: redirect ?? null,
    latency: page.latency ?? null,
    spread: page.spread ?? null,
    bandwidth: page.bandwidth ?? null,
    fails: fails
      ? {
          every: fails.every ?? null,
          first: fails.first ?? null,
          until: fails.until ?? null,
          status: fails.status,
          retryAfter: fails.retryAfter ?? null,
        }
      : null,
    ends: page.ends,
  }
}
