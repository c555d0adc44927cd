/** The container's parts, without a container: nginx with its configuration, on a site prepared as there. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { request, type IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { parse } from 'yaml'
import { findNginx } from './nginx.ts'
import { patient } from './pace.ts'

const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'turns-container-'))
const site = join(folder, 'site')
const socket = join(folder, 'socket')
const page = `<!doctype html><title>Turns</title>${'<p>Threads take turns.</p>'.repeat(50)}`
const files = {
  'index.html': page,
  '404.html': page.replace('Turns', 'Not found'),
  'lessons/index.html': page.replace('Turns', 'Lessons'),
  'runtime/314.0.7/pyodide.asm.wasm': '\0asm'.repeat(100),
  'runtime/314.0.7/pyodide.mjs': 'export const a = 1\n'.repeat(50),
  '_astro/page.js': 'let a = 1\n'.repeat(50),
}

const nginx = findNginx()
let server: ChildProcess

function conf(): string {
  const own = readFileSync(join(root, '.ci/container/site.conf'), 'utf8')
    .replace('/usr/share/nginx/html', site)
    .replace('listen 8080', `listen unix:${socket}`)
  const kinds = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  const temporary = kinds.map((kind) => `${kind}_temp_path ${join(folder, kind)};`).join(' ')
  const http = `http { include ${nginx!.types}; access_log off; ${temporary}\n${own}\n}`
  return `daemon off; master_process off; pid ${join(folder, 'pid')}; error_log stderr;\nevents {}\n${http}`
}

beforeAll(async () => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(site, name, '..'), { recursive: true })
    writeFileSync(join(site, name), text)
    writeFileSync(join(site, `${name}.gz`), gzipSync(text))
    writeFileSync(join(site, `${name}.br`), 'never looked at')
  }
  writeFileSync(join(site, 'library.zip'), 'PK as dense as it gets')
  execFileSync(join(root, '.ci/container/keep-twins.sh'), [site])
  if (nginx === null) return
  writeFileSync(join(folder, 'nginx.conf'), conf())
  server = spawn(nginx.path, ['-p', folder, '-c', 'nginx.conf'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let trouble = ''
  server.stderr!.on('data', (bytes: Buffer) => (trouble += bytes.toString()))
  await vi.waitFor(
    async () => {
      if (server.exitCode !== null) throw new Error(`nginx ended. ${trouble}`)
      await get('/')
    },
    { timeout: patient(20), interval: 50 },
  )
})

afterAll(() => {
  server?.kill()
  nginx?.remove()
  rmSync(folder, { recursive: true, force: true })
})

interface Answer {
  status: number | undefined
  headers: IncomingHttpHeaders
  text: string
}

function get(path: string, encodings = ''): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = encodings === '' ? {} : { 'accept-encoding': encodings }
    request({ socketPath: socket, path, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const bytes = Buffer.concat(chunks)
        const isPacked = response.headers['content-encoding'] === 'gzip'
        const text = (isPacked ? gunzipSync(bytes) : bytes).toString()
        resolve({ status: response.statusCode, headers: response.headers, text })
      })
    })
      .on('error', reject)
      .end()
  })
}

test('of what is compressed only the .gz is kept, and the rest as it is', () => {
  const kept = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map(({ name }) => name)
  expect(kept.toSorted()).toEqual([
    '404.html.gz',
    'index.html.gz',
    'index.html.gz',
    'library.zip',
    'page.js.gz',
    'pyodide.asm.wasm.gz',
    'pyodide.mjs.gz',
  ])
})

describe.skipIf(nginx === null)('nginx with site.conf', () => {
  test.each(['gzip, br', ''])(
    'sends pages, code and archives to who accepts “%s”',
    async (accepted) => {
      const home = await get('/', accepted)
      expect(home.text).toBe(page)
      expect(home.headers['content-encoding']).toBe(accepted === '' ? undefined : 'gzip')
      expect((await get('/lessons/', accepted)).text).toContain('<title>Lessons')
      expect((await get('/library.zip', accepted)).text).toBe('PK as dense as it gets')
      const wasm = await get('/runtime/314.0.7/pyodide.asm.wasm', accepted)
      expect(wasm.headers['content-type']).toBe('application/wasm')
      expect(wasm.text).toBe(files['runtime/314.0.7/pyodide.asm.wasm'])
      const code = await get('/runtime/314.0.7/pyodide.mjs', accepted)
      expect(code.headers['content-type']).toMatch(/^(text|application)\/javascript/)
    },
  )

  test('what has its version in its address is kept for ever, and pages are asked for anew', async () => {
    for (const path of ['/_astro/page.js', '/runtime/314.0.7/pyodide.mjs']) {
      // oxlint-disable-next-line no-await-in-loop
      expect((await get(path)).headers['cache-control']).toContain('immutable')
    }
    expect((await get('/lessons/')).headers['cache-control']).toBe('no-cache')
  })

  test('an address without its slash leads on, and an unknown one to the site’s own page', async () => {
    const short = await get('/lessons')
    expect([short.status, short.headers.location]).toEqual([301, '/lessons/'])
    const unknown = await get('/nothing/')
    expect([unknown.status, unknown.text]).toEqual([404, files['404.html']])
  })
})

test('the workflow for Pages and the container call scripts that there are, and build for the right path', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>
  }
  const workflow = readFileSync(join(root, '.github/workflows/pages.yml'), 'utf8')
  const { jobs } = parse(workflow) as {
    jobs: Record<string, { steps: { run?: string; env?: Record<string, string> }[] }>
  }
  const steps = Object.values(jobs).flatMap((job) => job.steps)
  const build = steps.find(({ run }) => run === 'npm run build')
  expect(build?.env?.['SITE_BASE']).toContain('outputs.base_path')
  const container = readFileSync(join(root, '.ci/container/Containerfile'), 'utf8')
  const called = [...`${workflow}${container}`.matchAll(/npm run ([\w:-]+)/g)].map(
    ([, name]) => name!,
  )
  expect(called.length).toBeGreaterThan(1)
  for (const name of called) expect(Object.keys(scripts)).toContain(name)
})
