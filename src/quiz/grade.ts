/** Grades a learner's ticks against what an exploration found. The author's belief plays no part in it. */
import { extent, howOften } from '../grader/outcome-rows.ts'
import type { ExploreResult } from '../protocol/explore.ts'
import { find, type Found } from './find.ts'
import type { Quiz } from './quiz.ts'

export interface Answer extends Found {
  ticked: boolean
  /** `open`: the exploration cannot tell. */
  verdict: 'right' | 'wrong' | 'open'
  /** What was found, as a sentence. */
  words: string
}

export interface Grade {
  answers: Answer[]
  /** True when every tick, and every missing one, is right. */
  isRight: boolean
  /** "3 of 5 are right.", and what the exploration can show. */
  summary: string
}

function wordsOf({ how, count }: Found, { schedules, complete, timed }: ExploreResult): string {
  if (how === 'impossible') {
    const exact = timed ? ' while sleeps and timeouts take as long as they say' : ''
    return `Cannot happen${exact}: all interleavings were seen, and it was in none.`
  }
  if (how === 'unseen') {
    const tried = schedules === 1 ? 'the one schedule' : `any of the ${figure(schedules)} schedules`
    return `Was not seen in ${tried} tried. That does not prove that it cannot happen.`
  }
  if (complete && count === schedules) return 'Always happens: it was seen in every interleaving.'
  return `Can happen: seen ${howOften(count, schedules)}.`
}

const figure = (count: number): string => count.toLocaleString('en')

function judge(ticked: boolean, { how }: Found): Answer['verdict'] {
  if (how === 'unseen') return 'open'
  return ticked === (how === 'seen') ? 'right' : 'wrong'
}

/** @param ticks for each option, whether the learner thinks that it can happen */
export function gradeQuiz(quiz: Quiz, ticks: readonly boolean[], result: ExploreResult): Grade {
  const answers = quiz.options.map(({ prediction }, index): Answer => {
    const found = find(prediction, result)
    const ticked = ticks[index] ?? false
    return { ...found, ticked, verdict: judge(ticked, found), words: wordsOf(found, result) }
  })
  const count = (verdict: Answer['verdict']): number =>
    answers.filter((answer) => answer.verdict === verdict).length
  const right = count('right')
  const open = count('open')
  const isRight = right === answers.length
  const score = isRight ? `All ${right} are right.` : `${right} of ${answers.length} are right.`
  const undecided = open === 0 ? '' : ` ${open} could not be decided.`
  return { answers, isRight, summary: `${score}${undecided} ${extent(result)}` }
}
