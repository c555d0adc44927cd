/** The hosts of the lab, as the kernel takes them: the TypedDicts of python/_turns/network/lab_hosts.py. */

export interface Page {
  status: number
  type: string
  body: string
  location: string | null
  latency: number | null
  spread: number | null
  bandwidth: number | null
  fails: {
    every: number | null
    first: number | null
    until: number | null
    status: number
    retryAfter: number | null
  } | null
  ends: 'whole' | 'cut' | 'reset' | 'empty' | 'never'
}

export interface LabHost {
  name: string
  /** What can be found there, in a sentence. */
  about: string
  latency: number
  spread: number
  bandwidth: number | null
  atOnce: number | null
  tooMany: number | null
  calls: 'taken' | 'refused' | 'unanswered'
  pages: Record<string, Page>
}
