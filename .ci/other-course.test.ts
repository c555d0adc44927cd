/** A course on another subject, in a folder of its own: the site is built from it without a change in src. */
import { execFile } from 'node:child_process'
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { deadAddresses, gluedWords, pagesOf } from '../e2e/pages.ts'
import { lessonFaults } from '../src/course/lesson-faults.ts'
import { loadAbout, loadLessons } from '../src/course/load.ts'
import { contentFolder, inContent } from '../src/exercise/content-folder.ts'
import { loadHosts } from '../src/network/load.ts'
import { cacheFolder, placesNotThere } from './course-folder.ts'
import { patient } from './pace.ts'

const root = resolve(import.meta.dirname, '..')
const place = mkdtempSync(join(tmpdir(), 'turns-course-'))
/** Outside the project, where a lesson finds no packages around it. */
const course = join(place, 'generators')
const dist = join(place, 'dist')
cpSync(join(import.meta.dirname, 'fixtures/generators'), course, { recursive: true })

afterAll(() => rmSync(place, { recursive: true }))
afterEach(() => vi.unstubAllEnvs())

const node = async (...args: string[]): Promise<string> => {
  const env = { ...process.env, NODE_ENV: 'production', TURNS_CONTENT: course }
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root, env })
  return stdout
}

describe('the site that is built from it', () => {
  const read = (file: string): string => readFileSync(join(dist, file), 'utf8')

  beforeAll(async () => {
    await node('node_modules/astro/bin/astro.mjs', 'build', '--outDir', dist)
  }, patient(240))
  afterAll(() => {
    vi.stubEnv('TURNS_CONTENT', course)
    rmSync(resolve(root, cacheFolder()), { recursive: true, force: true })
  })

  test('has its lessons and exercises, and no others', () => {
    const pages = pagesOf(dist).filter((page) => /^\/(lessons|exercises)\/./.test(page))
    expect(pages.toSorted()).toEqual([
      '/exercises/every-other/',
      '/lessons/endless/',
      '/lessons/yield/',
    ])
    expect(read('lessons/yield/index.html')).toContain('id="quiz-what-runs-first"')
  })

  test('says what the course says of itself, where ours says what ours says', () => {
    const home = read('index.html')
    expect(home).toContain('<title>Step by Step: generators in Python</title>')
    expect(home).toMatch(
      /<h1[^>]*>Generators, one value at a time<\/h1>[^]*<code[^>]*>yield<\/code>/,
    )
    expect(home).toMatch(/<h3 id="part-values"[^>]*>[^]*One value at a time/)
    expect(home).not.toContain('id="see-it"')
    expect(JSON.parse(read('manifest.webmanifest'))).toMatchObject({ short_name: 'Step by Step' })
    expect(read('teachers/index.html')).toContain('href="/exercises/every-other/"')
    const files = globSync('**/*.html', { cwd: dist })
    expect(files.filter((file) => read(file).includes('Taking Turns'))).toEqual([])
  })

  test('has no link to a glossary that the course does not have', () => {
    expect(read('glossary/index.html')).toContain('This course has no glossary.')
    const files = globSync('**/*.html', { cwd: dist })
    expect(files.filter((file) => read(file).includes('href="/glossary/"'))).toEqual([])
  })

  test('has no address that leads nowhere, and no words without a space between them', () => {
    expect(deadAddresses(dist, '/')).toEqual([])
    expect(gluedWords(dist)).toEqual([])
  })
})

test(
  'lesson:check holds it to what it asks of its own lessons',
  async () => {
    const told = await node('src/cli/lesson-check.ts')
    expect(told).toMatch(/^\n12 in order, 0 not\.$/m)
    expect(told).toContain('wrong-just-printed: fails kept, as it should')
  },
  patient(180),
)

test('what a lesson lacks is told with the name of its own folder', () => {
  vi.stubEnv('TURNS_CONTENT', course)
  const more = join(place, 'more')
  cpSync(course, more, { recursive: true })
  const rules = 'lessons:\n  programs: 2\n  sections: [Summary]\n'
  writeFileSync(
    join(more, 'course.yaml'),
    readFileSync(join(course, 'course.yaml'), 'utf8') + rules,
  )
  vi.stubEnv('TURNS_CONTENT', more)
  const faults = lessonFaults(loadLessons()[0]!).join('\n')
  expect(faults).toContain(`${more}/lessons/10-yield.mdx\n  runs fewer than 2 programs (1)`)
  expect(faults).toContain('does not end with the sections “Summary”')
  expect(faults).not.toContain('nothing to write')
})

test('words of the site lead to no place that the course lacks', () => {
  expect(placesNotThere()).toEqual([])
  vi.stubEnv('TURNS_CONTENT', course)
  expect(placesNotThere()).toContain('/glossary/#schedule')
  expect(placesNotThere()).toContain('/lessons/queues/')
  expect(placesNotThere()).not.toContain('/about/#not-modelled')
})

test('it has the hosts that the site speaks of', () => {
  vi.stubEnv('TURNS_CONTENT', course)
  expect(loadHosts().map(({ name }) => name)).toContain('news.example')
})

describe('a folder that is no course', () => {
  const saying = (folder: string, read: () => unknown): string => {
    vi.stubEnv('TURNS_CONTENT', folder)
    try {
      return String(read())
    } catch (error) {
      return (error as Error).message
    }
  }

  test('that is not there, or has no lessons, is named with what to do', () => {
    const nowhere = join(place, 'nowhere')
    const remedy = 'TURNS_CONTENT names the folder of a course, with course.yaml and lessons/ in it'
    expect(saying(nowhere, contentFolder)).toContain(`There is no folder ${nowhere}. ${remedy}`)
    expect(saying(place, contentFolder)).toContain(`${place}/course.yaml is missing. ${remedy}`)
  })

  test('each slip in course.yaml is told with its line and its remedy', () => {
    const faulty = join(place, 'faulty')
    cpSync(course, faulty, { recursive: true })
    const text = readFileSync(join(course, 'course.yaml'), 'utf8')
    const told = (from: string, to: string): string => {
      writeFileSync(join(faulty, 'course.yaml'), text.replace(from, to))
      return saying(faulty, loadAbout)
    }
    expect(told('\nsubject:', '\nsubjects:')).toMatch(
      /faulty\/course\.yaml:3\n {2}subjects: has no use[^]*Did you mean "subject"/,
    )
    expect(told('  values: One', '  Values: One')).toContain(
      'parts: names "Values", not in lower case with hyphens',
    )
    expect(told('parts:\n  values: One value at a time', 'parts: {}')).toContain('has no part')
    expect(told('  lead: |\n    Two lessons on `yield`.\n', '')).toMatch(
      /home\.lead: is missing\n {2}Remedy: Write lead: /,
    )
  })
})

test('without TURNS_CONTENT it is the project’s own', () => {
  vi.stubEnv('TURNS_CONTENT', '')
  expect(contentFolder()).toBe(join(root, 'content'))
  expect(inContent('quizzes/a.yaml')).toBe('content/quizzes/a.yaml')
})
