/** `npm run build:scorm`: the course, or some of its lessons, as a SCORM 1.2 package. */
import { existsSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { zipSync } from 'fflate'
import { packageFiles, planOf, type Plan } from '../scorm/build.ts'
import { parseOptions, reason, UsageError } from './usage.ts'

const USAGE = 'npm run build:scorm [-- --lessons SLUG,SLUG] [--title TEXT] [--out FILE.zip]'

/** @throws UsageError for an unknown lesson, or a title that platforms do not accept */
function plan(lessons: string, title: string | undefined): Plan {
  try {
    const slugs = lessons.split(',').map((slug) => slug.trim())
    return planOf(
      slugs.filter((slug) => slug !== ''),
      title,
    )
  } catch (error) {
    throw new UsageError(`${reason(error)} ${USAGE}`)
  }
}

async function main(): Promise<void> {
  const { values, positionals } = parseOptions(process.argv.slice(2), USAGE, {
    lessons: { type: 'string', default: '' },
    title: { type: 'string' },
    out: { type: 'string', default: 'taking-turns-scorm.zip' },
  })
  if (positionals.length > 0) {
    throw new UsageError(
      `${positionals.join(' ')} is not expected here; name lessons after --lessons; ${USAGE}`,
    )
  }
  // Before the build, which is slow.
  if (!existsSync(dirname(values.out))) {
    throw new UsageError(`there is no folder ${dirname(values.out)}; ${USAGE}`)
  }
  const chosen = plan(values.lessons, values.title)
  const files = await packageFiles(chosen)
  const zip = zipSync(Object.fromEntries(files), { level: 9 })
  writeFileSync(values.out, zip)
  const { exercises, quizzes } = chosen.contents
  process.stdout.write(
    `${values.out}: “${chosen.title}”; lessons: ${chosen.lessons.length}, exercises: ${exercises.length}, ` +
      `quizzes: ${quizzes.length}, files: ${files.size}, ${(zip.length / 1e6).toFixed(1)} MB\n`,
  )
}

try {
  await main()
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  process.stderr.write(`build:scorm: ${error.message}\n`)
  process.exitCode = 2
}
