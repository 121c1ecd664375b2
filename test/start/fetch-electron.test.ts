import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { downloadElectron } from './fetch-electron.ts'
import { disabledReason } from './why-not.ts'

/** What a mirror on this computer serves in place of Electron. */
const zip = Buffer.alloc(5_000_000, 'electron')
const sha256 = createHash('sha256').update(zip).digest('hex')

const serves: RequestListener = ({ url = '' }, response) => {
  if (!url.endsWith('SHASUMS256.txt')) return void response.setHeader('Content-Length', zip.length).end(zip)
  response.end(
    `${sha256} *electron-${basename(url.replace('/SHASUMS256.txt', ''))}-${process.platform}-${process.arch}.zip\n`,
  )
}

let cache = ''

/** Downloads from a mirror that answers like this. */
const downloadFrom = async (answer: RequestListener, patienceMs?: number) => {
  const server = createServer(answer).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  vi.stubEnv('ELECTRON_MIRROR', `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`)
  const told: number[] = []
  try {
    const why = await downloadElectron(({ percent }) => void told.push(percent), patienceMs)
    return { why, told }
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

const cached = (): readonly string[] =>
  readdirSync(cache, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.zip'))

describe('Electron’s download', () => {
  beforeEach(() => {
    cache = mkdtempSync(join(tmpdir(), 'electron-cache-'))
    vi.stubEnv('electron_config_cache', cache)
  })
  afterEach(() => {
    vi.unstubAllEnvs()
    rmSync(cache, { recursive: true })
  })

  it('tells how far it is, and ends in the cache', async () => {
    vi.stubEnv('electron_use_remote_checksums', '1')
    const { why, told } = await downloadFrom(serves)
    expect(why).toBeUndefined()
    expect(told.length).toBeGreaterThan(2)
    expect(told.at(-1)).toBe(1)
    expect(cached()).toHaveLength(1)
  })

  it('is not taken when it is not what Electron’s package knows', async () => {
    const { why } = await downloadFrom(serves)
    expect(why).toMatch(/checksum/i)
    expect(cached()).toEqual([])
  })

  it('says why it failed when the server refuses it', async () => {
    const { why } = await downloadFrom((_request, response) => void response.writeHead(403).end())
    expect(why).toMatch(/403 \(Forbidden\) for http:\/\/127\.0\.0\.1/)
  })

  it('says why it failed when nobody answers', async () => {
    vi.stubEnv('ELECTRON_MIRROR', 'http://127.0.0.1:9/')
    expect(await downloadElectron(() => undefined)).toMatch(/ECONNREFUSED|bad port/)
  })

  it('waits no longer when nothing more comes', async () => {
    const { why, told } = await downloadFrom((_request, response) => {
      response.setHeader('Content-Length', zip.length).write(zip.subarray(0, 1000))
    }, 300)
    expect(told).toHaveLength(1)
    expect(why).toBe('nothing came for 0.3 seconds')
  })
})

describe('why a download failed', () => {
  const failed = new TypeError('fetch failed', { cause: new Error('getaddrinfo ENOTFOUND github.com') })

  it('is what the network said', () => {
    expect(disabledReason(failed, {})).toBe('getaddrinfo ENOTFOUND github.com')
  })

  it.each(['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY'])(
    'names the variable that lets it go through the proxy of %s',
    (name) => {
      expect(disabledReason(failed, { [name]: 'http://proxy:3128' })).toBe(
        `getaddrinfo ENOTFOUND github.com; ${name} is set here, and is used only with ELECTRON_GET_USE_PROXY=true`,
      )
      const environment = { [name]: 'http://proxy:3128', ELECTRON_GET_USE_PROXY: 'true' }
      expect(disabledReason(failed, environment)).toBe('getaddrinfo ENOTFOUND github.com')
    },
  )
})
