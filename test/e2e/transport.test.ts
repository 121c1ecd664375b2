import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Bridge } from '#shared/bridge.ts'
import { upFrame, type UpFrame } from '#shared/frame.ts'
import { aRequest } from '#helpers/a-request.ts'
import { onADesk } from './on-a-desk.ts'

declare global {
  interface Window {
    readonly shipdesk: Bridge
  }
}

const { app, page: here, dataDir } = await onADesk(() => undefined)

type Call = {
  readonly kind: 'query' | 'mutation' | 'subscribe'
  readonly path: string
  readonly input?: unknown
}

/** Sends a call through the bridge that the page has, and waits for the first frame that answers it. */
const answerTo = async (page: Page, call: Call): Promise<UpFrame> => {
  const frame: unknown = await page.evaluate(
    ({ kind, path, input }) =>
      new Promise<unknown>((resolve) => {
        const id = crypto.randomUUID()
        const unsubscribe = window.shipdesk.onFrame((up) => {
          if (typeof up !== 'object' || up === null || !('id' in up) || up.id !== id) return
          unsubscribe()
          resolve(up)
        })
        window.shipdesk.send({ id, kind, path, input })
      }),
    call,
  )
  return upFrame.parse(frame)
}

const query = (path: string, input?: unknown) => answerTo(here, { kind: 'query', path, input })
const mutate = (path: string, input?: unknown) => answerTo(here, { kind: 'mutation', path, input })

/** Follows the changes from here on; the frames are kept in the page under that name. */
const follow = (page: Page, name: string): Promise<string> =>
  page.evaluate((key) => {
    const id = crypto.randomUUID()
    const heard: unknown[] = []
    Object.assign(globalThis, { [key]: heard })
    return new Promise<string>((resolve) => {
      window.shipdesk.onFrame((up) => {
        heard.push(up)
        resolve(id)
      })
      window.shipdesk.send({ id, kind: 'subscribe', path: 'shipments.changes', input: undefined })
    })
  }, name)

const heardOf = async (page: Page, name: string, id: string): Promise<readonly string[]> => {
  const frames = await page.evaluate((key): unknown => Reflect.get(globalThis, key), name)
  return upFrame
    .array()
    .parse(frames)
    .filter((frame) => frame.id === id)
    .map((frame) => frame.kind)
}

describe('the bridge of the built program', () => {
  it('is all that a page has beyond being a page', async () => {
    const found = await here.evaluate(() => ({
      bridge: Object.keys(window.shipdesk).toSorted(),
      isFrozen: Object.isFrozen(window.shipdesk),
      others: ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron', 'global'].filter(
        (name) => name in globalThis,
      ),
    }))
    expect(found).toEqual({ bridge: ['onFrame', 'send'], isFrozen: true, others: [] })
  })

  it.each([
    ['null', null],
    ['false', false],
    ['zero', 0],
    ['the empty string', ''],
    ['an empty list', []],
  ])('carries %s both ways', async (_name, value) => {
    expect(await mutate('drafts.save', { key: 'transport', value })).toMatchObject({ kind: 'result' })
    expect(await query('drafts.get', { key: 'transport' })).toMatchObject({ data: { value } })
  })

  it('carries no input at all', async () => {
    expect(await query('settings.get')).toMatchObject({ kind: 'result', data: { language: 'system' } })
  })

  it('does not carry a function, and says so to who tried', async () => {
    const outcome = await here.evaluate(() => {
      try {
        window.shipdesk.send({ id: crypto.randomUUID(), kind: 'query', path: 'desk.about', input: () => 1 })
        return 'sent'
      } catch {
        return 'refused'
      }
    })
    expect(outcome).toBe('refused')
  })

  it('brings refusals in the contract’s shape', async () => {
    expect(await query('shipments.get', { reference: `sp_${'1'.repeat(32)}` })).toMatchObject({
      kind: 'error',
      error: { code: 'not_found', details: [{ code: 'shipment_not_found' }] },
    })
    const refused = await mutate('shipments.create', { ...aRequest(), shipment_type: 'unheard_of' })
    expect(refused).toMatchObject({
      kind: 'error',
      error: {
        code: 'validation_error',
        details: [{ property: '$.shipment_type', code: 'invalid_shipment_type' }],
      },
    })
    expect(await query('no.such.procedure')).toMatchObject({ kind: 'error', error: { code: 'not_found' } })
  })

  it('drops what is no frame, and lives on', async () => {
    await here.evaluate(() => {
      for (const frame of [
        undefined,
        null,
        1,
        'x',
        [],
        {},
        { id: 'x' },
        { kind: 'query', path: 'desk.about' },
      ]) {
        window.shipdesk.send(frame)
      }
    })
    expect(await query('desk.about')).toMatchObject({ kind: 'result' })
    expect(readFileSync(join(dataDir, 'logs', 'shipdesk.log'), 'utf8')).toContain('not a frame')
  })

  it('is not given to frames inside the page', async () => {
    const isThere = await here.evaluate(() => {
      const frame = document.createElement('iframe')
      document.body.append(frame)
      const has = frame.contentWindow !== null && 'shipdesk' in frame.contentWindow
      frame.remove()
      return has
    })
    expect(isThere).toBe(false)
  })
})

describe('subscriptions in the built program', () => {
  beforeEach(async () => {
    await here.reload()
    await here.waitForFunction(() => 'shipdesk' in globalThis)
  })

  it('bring what changes, until they are cancelled', async () => {
    const id = await follow(here, 'followed')
    await mutate('shipments.create', aRequest())
    await expect.poll(() => heardOf(here, 'followed', id)).toEqual(['started', 'data'])
    await here.evaluate((one) => window.shipdesk.send({ id: one, kind: 'cancel' }), id)
    await mutate('shipments.create', aRequest())
    expect(await heardOf(here, 'followed', id)).toEqual(['started', 'data'])
  })

  it('end with a reload, which leaves the new page a channel of its own', async () => {
    const old = await follow(here, 'followed')
    await here.reload()
    await here.waitForFunction(() => 'shipdesk' in globalThis)
    const anew = await follow(here, 'followed')
    await mutate('shipments.create', aRequest())
    await expect.poll(() => heardOf(here, 'followed', anew)).toEqual(['started', 'data'])
    expect(await heardOf(here, 'followed', old)).toEqual([])
  })

  it('tell one window what another does, and go on when that other is closed', async () => {
    const opening = app.waitForEvent('window')
    await app.evaluate(({ Menu }) => {
      const items = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? [])
      items?.find((item) => item.id === 'new-window')?.click()
    })
    const other = await opening
    await other.waitForFunction(() => 'shipdesk' in globalThis)
    const id = await follow(here, 'followed')
    await answerTo(other, { kind: 'mutation', path: 'shipments.create', input: aRequest() })
    await expect.poll(() => heardOf(here, 'followed', id)).toEqual(['started', 'data'])
    await other.close()
    await mutate('shipments.create', aRequest())
    await expect.poll(() => heardOf(here, 'followed', id)).toEqual(['started', 'data', 'data'])
  })
})
