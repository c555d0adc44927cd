/** Cases to decide, as the rest of the site sees them: plain data, complete, ready to be sent to a page. */

export interface Choice {
  id: string
  /** What the learner reads. */
  words: string
}

export interface Case {
  /** What has to be done; like all texts here, paragraphs with `code` between backticks. */
  text: string
  /** The ids of the choices that are right: at least one, and not all. */
  right: string[]
  /** Shown after the choice, whichever it was. */
  because: string
  /** What to say about a particular choice that is not right, by its id. */
  but: Record<string, string>
}

export interface Cases {
  /** The name of its file in content/cases. */
  id: string
  title: string
  question: string
  /** The same for every case. */
  choices: Choice[]
  cases: Case[]
}
