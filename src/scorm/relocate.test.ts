import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import {
  headScript,
  madeUpBase as base,
  relocatePage,
  relocateScript,
  relocateStyle,
} from './relocate.ts'

const files = new Set(['index.html', 'lessons/locks/index.html', '_astro/a.js', 'favicon.svg'])
const page = (html: string) => relocatePage(html, 'lessons/locks/index.html', files)

describe('a page', () => {
  test('links to the file of a folder, with its fragment', () => {
    expect(page(`<a href="${base}/#x">`)).toBe('<a href="../../index.html#x">')
    expect(page(`<a href="${base}/lessons/locks/">`)).toBe('<a href="./index.html">')
  })

  test('names its scripts and pictures from where it lies', () => {
    expect(page(`<script src="${base}/_astro/a.js"></script>`)).toContain('"../../_astro/a.js"')
    const html = `<link href="${base}/favicon.svg">`
    expect(relocatePage(html, 'index.html', files)).toBe('<link href="./favicon.svg">')
  })

  test('takes the address from a link to a page that is left out, and only that', () => {
    expect(page(`<a class="x" href="${base}/teachers/#links" rel="next">Teachers</a>`)).toBe(
      '<a class="x" rel="next">Teachers</a>',
    )
  })

  test('names what it needs and the package has not', () => {
    expect(() => page(`<script src="${base}/_astro/gone.js"></script>`)).toThrow(
      'lessons/locks/index.html needs _astro/gone.js',
    )
  })

  test('finds addresses in what is handed to its islands', () => {
    expect(page(`props="{&quot;href&quot;:[0,&quot;${base}/lessons/locks/#a&quot;]}"`)).toBe(
      'props="{&quot;href&quot;:[0,&quot;./index.html#a&quot;]}"',
    )
  })
})

test('a style sheet names its fonts from where it lies', () => {
  expect(relocateStyle(`src:url(${base}/_astro/b.woff2)`, '_astro/a.css')).toBe(
    'src:url(./b.woff2)',
  )
})

test.each([
  `"${base}/"+"x"`,
  `'${base}/x'`,
  `\`${base}/\${"x"}\``,
  `"${base}".replace(/\\/$/,"")+"/x"`,
])('a script takes its base from the page: %s', (script) => {
  expect(runInNewContext(relocateScript(script), { turnsBase: '/lms/12/course' })).toBe(
    '/lms/12/course/x',
  )
})

describe('the first script of a page', () => {
  const run = (inFrame: boolean) => {
    const gone: string[] = []
    const own = {
      URL,
      location: {
        href: 'https://lms.example/p/course/lessons/locks/index.html?a#b',
        replace: (to: string) => gone.push(to),
      },
    } as Record<string, unknown>
    own['self'] = own
    own['parent'] = inFrame ? { turnsKeep: 'the keep of the shell' } : own
    const script = headScript('lessons/locks/index.html').replaceAll(/<\/?script>/g, '')
    runInNewContext(script, own)
    return { own, gone }
  }

  test('finds the base and the keep of the shell around it', () => {
    const { own, gone } = run(true)
    expect(own['turnsBase']).toBe('/p/course')
    expect(own['turnsKeep']).toBe('the keep of the shell')
    expect(gone).toEqual([])
  })

  test('goes into the shell where it stands alone', () => {
    expect(run(false).gone).toEqual(['/p/course/../index.html#lessons/locks/index.html'])
  })
})
