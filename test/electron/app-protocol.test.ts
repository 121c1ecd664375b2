import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAppHandler, securityHeaders } from '#electron/app-protocol.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pages-'))
  mkdirSync(join(folder, 'pages', 'assets'), { recursive: true })
  mkdirSync(join(folder, 'pages-secret'))
  mkdirSync(join(folder, 'preview'))
  writeFileSync(join(folder, 'preview', 'index.html'), '<p>preview</p>')
  writeFileSync(join(folder, 'preview', 'characters.bcmap'), 'map')
  writeFileSync(join(folder, 'pages', 'index.html'), '<p>home</p>')
  writeFileSync(join(folder, 'pages', 'assets', 'a b.js'), 'run()')
  writeFileSync(join(folder, 'pages', 'notes.txt'), 'SECRET')
  writeFileSync(join(folder, 'secret.html'), 'SECRET')
  writeFileSync(join(folder, 'pages-secret', 'secret.html'), 'SECRET')
})
afterAll(() => rmSync(folder, { recursive: true }))

const fetchPage = (address: string, method = 'GET') =>
  createAppHandler({ shipdesk: join(folder, 'pages'), preview: join(folder, 'preview') })(
    new Request(address, { method }),
  )

const policyOf = (response: Response) => response.headers.get('Content-Security-Policy')

describe('the pages of the program', () => {
  it.each(['app://shipdesk/index.html', 'app://shipdesk/', 'app://shipdesk/index.html?x=1'])(
    'are served: %s',
    async (address) => {
      const response = await fetchPage(address)
      expect(response.status).toBe(200)
      expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8')
      expect(await response.text()).toBe('<p>home</p>')
    },
  )

  it('are served with their names decoded', async () => {
    const response = await fetchPage('app://shipdesk/assets/a%20b.js')
    expect(response.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8')
    expect(await response.text()).toBe('run()')
  })

  it('answer a HEAD without a body', async () => {
    const response = await fetchPage('app://shipdesk/', 'HEAD')
    expect([response.status, await response.text()]).toEqual([200, ''])
  })

  it.each(['POST', 'PUT', 'DELETE'])('are not served by %s', async (method) => {
    expect((await fetchPage('app://shipdesk/', method)).status).toBe(405)
  })

  it.each([
    'app://elsewhere/index.html',
    'app://shipdesk/preview/index.html',
    'app://shipdesk/characters.bcmap',
    'https://shipdesk/index.html',
    'app://shipdesk:81/index.html',
    'app://shipdesk/notes.txt',
    'app://shipdesk/assets',
    'app://shipdesk/assets/',
    'app://shipdesk/nothing.html',
    'app://shipdesk/../secret.html',
    'app://shipdesk/%2e%2e/secret.html',
    'app://shipdesk/..%2fsecret.html',
    'app://shipdesk/..%5csecret.html',
    'app://shipdesk/assets/..%2f..%2fsecret.html',
    'app://shipdesk/..%2fpages-secret%2fsecret.html',
    'app://shipdesk/%00index.html',
    'app://shipdesk/%E0%A4%A.html',
    'app://shipdesk/C:%2fsecret.html',
  ])('are all there is: %s is not served', async (address) => {
    const response = await fetchPage(address)
    expect(response.status).toBe(404)
    expect(await response.text()).toBe('')
  })

  it('never let an address out of their folder', async () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '%2e%2e',
      '%2f',
      '/',
      '\\',
      '%5c',
      'secret.html',
      'pages',
      '-secret',
      '%00',
      'assets',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
        expect(await (await fetchPage(`app://shipdesk/${pieces.join('')}`)).text()).not.toContain('SECRET')
      }),
    )
  })

  it.each(['app://shipdesk/', 'app://shipdesk/nothing.html', 'app://elsewhere/'])(
    'carry the strict policy with every answer: %s',
    async (address) => {
      const response = await fetchPage(address)
      for (const [name, value] of Object.entries(securityHeaders))
        expect(response.headers.get(name)).toBe(value)
      expect(policyOf(response)).toContain("default-src 'none'; script-src 'self';")
      expect(policyOf(response)).not.toMatch(/unsafe-eval|https?:|\*/)
    },
  )
})

describe('the preview of documents', () => {
  it('is a page of another host, which has its own files and none of the program’s', async () => {
    expect(await (await fetchPage('app://preview/index.html')).text()).toBe('<p>preview</p>')
    const map = await fetchPage('app://preview/characters.bcmap')
    expect([map.headers.get('Content-Type'), await map.text()]).toEqual(['application/octet-stream', 'map'])
    expect((await fetchPage('app://preview/assets/a%20b.js')).status).toBe(404)
    expect((await fetchPage('app://preview/..%2fpages%2findex.html')).status).toBe(404)
  })

  it.each(['app://preview/index.html', 'app://preview/nothing.js'])(
    'may load its own code and nothing else, and lie in no page but the program’s: %s',
    async (address) => {
      const policy = policyOf(await fetchPage(address))
      expect(policy).toContain("default-src 'none'; script-src 'self';")
      expect(policy).toContain('frame-ancestors app://shipdesk;')
      expect(policy).toContain('sandbox allow-scripts allow-same-origin;')
      expect(policy).not.toMatch(/unsafe|https?:|\*|data:|frame-src/)
    },
  )

  it('is the one page that the program’s own may have in a frame, and the other way round it is none', async () => {
    expect(policyOf(await fetchPage('app://shipdesk/'))).toContain('frame-src app://preview;')
    expect(policyOf(await fetchPage('app://shipdesk/'))).toContain("frame-ancestors 'none'")
  })
})
