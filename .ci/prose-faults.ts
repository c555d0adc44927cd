/** What makes prose read as if translated: each fault with what to write instead. See content/STYLE.md. */

export interface ProseFault {
  /** Looked for in one sentence, in which code is one word and a link is its text. */
  pattern: RegExp
  instead: string
}

const question = '(?:whether|how|what|which|why|where|when|who|that|if)'
const place =
  '(?:in|on|below|above|there|behind|before|after|between|beside|where|here|inside|outside|at)'

/** Only what is a fault nearly everywhere: an alarm that is often false is soon no alarm. */
export const proseFaults: readonly ProseFault[] = [
  { pattern: /\bshall\b/i, instead: '“will”, “should” or “must”' },
  { pattern: /\bmend(?:s|ed|ing)?\b/i, instead: '“fix”' },
  { pattern: /^who\b[^?:]*\.$|[;:] who [a-z][^?]*\.$/i, instead: '“whoever”, or “a thread that”' },
  {
    pattern: new RegExp(String.raw`(?<!\bcan )\btells ${question}\b|\btells?[.:;]`, 'i'),
    instead: '“says” or “shows”, or say whom: “tells you”',
  },
  { pattern: /\btold as\b|\b(?:is|are|was|were) told;/i, instead: '“reported”, “said” or “shown”' },
  {
    pattern: new RegExp(String.raw`(?<!-)\b(?:stands?|stood) (?!in for\b)${place}\b`, 'i'),
    instead: '“is”, or “is written”',
  },
  { pattern: /\b(?:in|out)side of\b/i, instead: '“inside” or “outside” alone' },
  {
    pattern: /\bso\b.*\btherefore\b|\btherefore\b.*\bso\b/i,
    instead: 'only one of “so”, “therefore”',
  },
  { pattern: /\b(?:is|are|was|were) none[.,;:]/, instead: '“is not one”, or its name' },
  {
    pattern:
      /(?<!there )\b(?:it|that|which|this) (?:is|was) no (?!longer|more|less|better|worse|faster|slower|use|good|other)[a-z]+/i,
    instead: '“is not a …”',
  },
  {
    pattern: /, also (?:when|after|before|what|where|those|in|if|of|for|by|with)\b/i,
    instead: '“even”, or “too” after it',
  },
  { pattern: /\bnothing else than\b/i, instead: '“nothing but”' },
  {
    pattern: /\b(?:all|those) who (?:wait|ask|sleep)\b/i,
    instead: '“waiting threads”, “everyone who waits”',
  },
  { pattern: /\b(?:come|comes|came) to (?:its|their) end\b/i, instead: '“end” or “finish”' },
  { pattern: /\bmeanwhile[.;:]/i, instead: '“in the meantime”, or nothing' },
  { pattern: /\bin vain\b/i, instead: '“for nothing”' },
  { pattern: /\bbeforehand\b/i, instead: '“in advance”' },
  { pattern: /\bin the same instant\b/i, instead: '“at the same instant”' },
  { pattern: /\b(?:lesson|part|step|section) before[.:;,]/i, instead: '“the previous lesson”' },
  { pattern: /\b(?:do|does) as well\b/i, instead: '“works too”, “would work just as well”' },
  { pattern: /^To \w+ [^,]* is (?:called|possible|enough)\b/, instead: 'the “-ing” form' },
  { pattern: /\bbehind (?:the|both|it|each|every)\b/i, instead: '“after”' },
  { pattern: /\bcomes? of (?:it|this|that|them)\b/i, instead: '“result from”' },
  { pattern: /\bin this page\b/i, instead: '“on this page”' },
  { pattern: /\b(?:is|are) not so\?/i, instead: '“is not true”' },
  { pattern: /^in no \w+[^,]* (?:may|can|must)\b/i, instead: '“must not … in any …”' },
  { pattern: /\bat most so many\b/i, instead: '“at most a certain number”' },
  {
    pattern: /\bthe (?:reading|writing|counting|printing) (?:and|to) the\b/i,
    instead: 'the verb: “reading”, without “the”',
  },
]
