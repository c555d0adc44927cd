/**
 * A linked package: a SCORM 1.2 package without the course in it, which shows an assignment from the site that made it.
 * It is made in the browser, so nothing here needs Node.
 */
import { strToU8, zipSync } from 'fflate'
import { manifestXml } from './manifest.ts'
import { packPasses } from './passes.ts'
import { shellPage } from './shell-page.ts'
import type { Contents } from './standing.ts'

/** What the package's page needs to know. */
export interface Linked extends Contents {
  /** Of the assignment, to be shown in a frame. */
  address: string
}

interface Parts {
  title: string
  /** Of the assignment: letters and digits, the same for the same assignment. */
  key: string
  /** The link for learners. */
  link: string
  /** What counts for the score. */
  exercises: readonly string[]
  /** `linked-shell.ts`, bundled. */
  script: string
}

/**
 * @returns the bytes of the zip file
 * @throws Error where a learning platform could not keep what is passed
 */
export function linkedPackage({ title, key, link, exercises, script }: Parts): Uint8Array {
  const ids = [...new Set(exercises)]
  // Refused here rather than in front of a learner.
  packPasses({ exercises: new Set(ids), quizzes: new Set() })
  const address = new URL(link)
  address.searchParams.set('embed', '')
  const contents: Linked = { exercises: ids, quizzes: [], address: address.href }
  const page = shellPage({ title, contents, font: undefined, script })
  const launch = 'index.html'
  const id = `taking-turns-assignment-${key}`
  return zipSync(
    {
      'imsmanifest.xml': strToU8(manifestXml({ id, title, launch, files: [launch] })),
      [launch]: strToU8(page),
    },
    { level: 9 },
  )
}
