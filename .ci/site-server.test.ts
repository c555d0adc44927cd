import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { AstroIntegrationLogger } from 'astro'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compress } from './compress.ts'
import { siteHandler } from './site-server.ts'

const page = `<!doctype html><title>A page</title>${'<p>Threads take turns.</p>'.repeat(100)}`
const wasm = Buffer.concat([Buffer.from('\0asm\x01\0\0\0', 'latin1'), Buffer.alloc(5000, 7)])
const dense = Buffer.from('PK\x03\x04 as dense as it gets')

const dist = mkdtempSync(join(tmpdir(), 'turns-site-'))
const server = createServer(siteHandler(dist))

beforeAll(async () => {
  // The site itself, and again below a path, as a host serves a site that was built with SITE_BASE=/course/.
  for (const folder of ['.', 'course']) {
    mkdirSync(join(dist, folder, 'lessons'), { recursive: true })
    writeFileSync(join(dist, folder, 'lessons/index.html'), page)
    writeFileSync(join(dist, folder, 'python.wasm'), wasm)
    writeFileSync(join(dist, folder, 'library.zip'), dense)
  }
  writeFileSync(join(dist, '404.html'), 'Not here')
  const logger = { info() {}, debug() {} } as unknown as AstroIntegrationLogger
  const dir = pathToFileURL(`${dist}/`)
  await compress().hooks['astro:build:done']!({ dir, logger, pages: [], assets: new Map() })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
})

afterAll(() => {
  server.close()
  rmSync(dist, { recursive: true })
})

interface Answer {
  status: number | undefined
  headers: IncomingHttpHeaders
  /** As they came, still compressed. */
  bytes: Buffer
}

function get(path: string, encodings?: string): Promise<Answer> {
  const { port } = server.address() as AddressInfo
  const headers = encodings === undefined ? {} : { 'accept-encoding': encodings }
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const { statusCode: status, headers: got } = response
        resolve({ status, headers: got, bytes: Buffer.concat(chunks) })
      })
    })
      .on('error', reject)
      .end()
  })
}

const plain = (bytes: Buffer) => bytes
const ways = [
  ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
  ['gzip, deflate', 'gzip', gunzipSync],
  ['identity', undefined, plain],
  [undefined, undefined, plain],
] as const

for (const base of ['', '/course']) {
  test.each(ways)(
    `who accepts %s gets a page and a program below "${base}/" so`,
    async (...way) => {
      const [accepted, encoding, unpack] = way
      for (const [path, type, content] of [
        [`${base}/lessons/`, 'text/html;charset=utf-8', Buffer.from(page)],
        [`${base}/python.wasm`, 'application/wasm', wasm],
      ] as const) {
        // oxlint-disable-next-line no-await-in-loop
        const { status, headers, bytes } = await get(path, accepted)
        expect(status).toBe(200)
        expect(headers['content-encoding']).toBe(encoding)
        expect(headers['content-type']).toBe(type)
        expect(headers.vary).toBe('Accept-Encoding')
        expect(headers['content-length']).toBe(String(bytes.length))
        expect(bytes.length < content.length).toBe(encoding !== undefined)
        expect(unpack(bytes).equals(content)).toBe(true)
      }
    },
  )
}

test('what is dense already has no twin, and is sent as it is', async () => {
  const { headers, bytes } = await get('/library.zip', 'gzip, br')
  expect(headers['content-encoding']).toBeUndefined()
  expect(bytes.equals(dense)).toBe(true)
  expect((await get('/library.zip.br')).status).toBe(404)
})

test('where nothing is, the site says so itself', async () => {
  const { status, bytes } = await get('/nowhere/', 'gzip, br')
  expect(status).toBe(404)
  expect(bytes.toString()).toBe('Not here')
})
