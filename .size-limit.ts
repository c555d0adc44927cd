/** The size budget: what a learner's browser loads, as compressed as a good static host sends it. */
import { globSync } from 'node:fs'
import { pageFiles } from './.ci/page-files.ts'

const [lesson] = globSync('lessons/creating-a-thread/index.html', { cwd: 'dist' })
if (lesson === undefined) throw new Error('There is no built site: npm run build')

const atOnce = pageFiles('dist', lesson)
const search = pageFiles('dist', 'search/index.html')
const later = pageFiles('dist', lesson, { deep: true }).filter((file) => !atOnce.includes(file))
const isTable = (file: string): boolean => /\/library-table\.[^/]*\.js$/.test(file)
const onUse = later.filter((file) => !isTable(file))
// Most readers need one alphabet and no italics: the browser loads the others when they occur.
const fonts = ['dist/_astro/*-latin-wght-normal.*.woff2']

// What is measured is compressed by the measuring: .ci/compress.ts has done so, too.
const noTwins = ['!dist/**/*.{br,gz}']

export default [
  {
    name: 'A lesson, complete and readable: page, styles and fonts',
    path: [`dist/${lesson}`, ...atOnce.filter((file) => file.endsWith('.css')), ...fonts],
    // 80 kB until the output was made narrower on a phone, and the lanes got a shadow: 80.03.
    // 81 kB until a lesson could measure what the reader's cores reach: 81.01.
    limit: '81.4 kB',
  },
  {
    name: 'Its scripts',
    path: atOnce.filter((file) => file.endsWith('.js')),
    // 40 kB until a lesson began to know its learner: what is kept of a program came with 1 kB.
    // 42 kB until a page began to ask whether Python is wanted while it is read: 42.09.
    // 42.5 kB until each part of a message had a longest length: 42.58.
    // 43 kB until a panel could be a workbench: 44.98.
    // 45 kB until tracebacks were folded, and results of an older text were marked: 46.06.
    // 46.1 kB until the editor marked slips while they are typed: 46.26.
    // 46.8 kB until deadlocks were drawn, and programs could be copied: 46.98.
    // 47.2 kB until a trace had requests and connections, and a workbench a pane for them: 47.83.
    // and an assignment could say when there are hints and solutions: 47.84.
    // 48 kB until a page in a frame told the page around it of its height and its checks, a hint could be passed over, a phone
    // had a row below “More”, and the timeline had the lanes of several processes: 49.01.
    // 49.4 kB until it drew messages between processes and visits to a server of the program: 51.
    // 51.5 kB until a program had its colours without the editor: 52.76.
    // 53 kB until an error was told by its message first, and what was asked for came into view on a phone, too: 53.07.
    // 53.2 kB until long output and programs were laid out in turn, so that a screen reader hears all of them: 53.4.
    limit: '53.6 kB',
  },
  {
    name: 'The search page: its scripts and styles',
    path: search,
    limit: '45 kB',
  },
  {
    name: 'What comes with the first search: engine, index and every excerpt',
    path: ['dist/pagefind/**', ...noTwins],
    // 250 kB until there was a lesson on processes that talk, with four exercises: 253.1.
    // 256 kB until lessons explained more of what they use, and programs had interpreters and managers: 256.34.
    // 258 kB until lessons said what a second Ctrl+C does, and which helpers for iterators there are: 258.16.
    limit: '260 kB',
    brotli: false,
    gzip: true,
  },
  {
    name: 'The editor and all else that comes with its first use',
    path: onUse,
    // Monaco is 575 kB of it; the grader, the timeline, the replay and the scheduler are the rest.
    // 724 kB until then: 724.8.
    // 733 kB until errors were said in plain words (3.6 kB), and outcomes marked that fail the check: 736.63.
    // 737 kB until slips were marked while they are typed, with F8 to go through them: 744.37.
    // 746 kB until a replay told what a thread has in hand: 746.46.
    // 748 kB until deadlocks were drawn: 748.7.
    // 750 kB until a solution was shown beside one's own program, with what finds the lines: 752.
    // 753 kB until the room of the network's evidence and the processes' events were read by the grader and the timeline: 754.43.
    // 756 kB until the timeline drew requests and connections, and the playground listed them, with its servers' pages: 760.84.
    // 762 kB until the editor suggested names, and said what a name is: Monaco's list is 23 kB, its hover with keyboard
    // access and links 37 kB, and finding out what a name stands for 6 kB; and an embedded page told what was checked: 829.58.
    // 831 kB until messages between processes were drawn: 831.55.
    // 833 kB until a program had its colours without the editor: 833.32.
    // 834 kB until the editor marked names that stand for nothing, or that nothing uses, and a thread whose function could
    // not be called had its line: 835.33.
    limit: '838 kB',
  },
  {
    name: 'What the library says of its names: with the first suggestion or explanation',
    path: later.filter(isTable),
    limit: '5.6 kB',
  },
  {
    name: 'Python: the interpreter, its library and our kernel, at the first Run',
    path: ['dist/runtime/**', ...noTwins],
    limit: '6.8 MB',
    brotli: false,
    gzip: true,
  },
]
