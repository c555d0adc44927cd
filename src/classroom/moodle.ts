/**
 * What Moodle takes back: grades as its grading worksheet (assignment, “Upload grading worksheet”), and feedback files
 * as its zip file (“Upload multiple feedback files in a zip”). Both know a learner by the number in the name of the
 * folder that Moodle handed out; `mod/assign/feedback/offline/importgradeslib.php` and `feedback/file/importziplib.php`
 * say which columns and names count.
 */
import { strToU8, zipSync } from 'fflate'
import { feedbackOf, feedbackText, type Feedback } from './feedback.ts'
import { DistinctNames, folderName } from './folder-names.ts'
import { csv, score, stateWords } from './gradebook.ts'
import type { Line } from './lines.ts'

const head = [
  'Identifier',
  'Full name',
  'Email address',
  'Grade',
  'Maximum Grade',
  'Last modified (grade)',
  'Feedback comments',
]

/**
 * The grading worksheet of one assignment: grades from 0 to 100. The gradebook's own import takes it, too, where
 * there are e-mail addresses.
 *
 * @param now milliseconds since 1970; Moodle keeps a grade that was changed there later
 */
export function moodleGrades(
  lines: readonly Line[],
  titleOf: (exercise: string) => string,
  now: number,
): string {
  const time = `${new Date(now).toISOString().slice(0, 19)}Z`
  const rows = lines.map((line) => {
    const { owner } = line.row
    return [
      owner?.id ? `Participant ${owner.id}` : '',
      owner?.name ?? line.handIn.name,
      owner?.email ?? '',
      score(line.cells) ?? '',
      100,
      time,
      comments(feedbackOf(line, now), titleOf),
    ]
  })
  return csv([head, ...rows])
}

const comments = ({ exercises }: Feedback, titleOf: (exercise: string) => string): string =>
  exercises
    .map(({ exercise, state, comment }) =>
      `${titleOf(exercise)}: ${stateWords[state]}. ${comment}`.trim(),
    )
    .join(' ')

/** A zip file with one file of feedback for each learner, in a folder as Moodle names it. */
export function feedbackZip(lines: readonly Line[], now: number): Uint8Array<ArrayBuffer> {
  const files: Record<string, Uint8Array> = {}
  const names = new DistinctNames()
  for (const line of lines) {
    const { owner } = line.row
    const name = folderName(owner?.name ?? line.handIn.name)
    const folder = owner?.id ? `${name}_${owner.id}_assignsubmission_file_` : name
    files[`${names.next(folder)}/feedback.json`] = strToU8(feedbackText(feedbackOf(line, now)))
  }
  return zipSync(files)
}
