import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { answerLines } from '#electron/cli/lines.ts'
import type { Desk } from '#electron/desk.ts'
import { aRequest } from '#helpers/a-request.ts'
import { aPdf } from '#helpers/documents/a-pdf.ts'
import { openTestDesk, type TestDesk } from '#helpers/open-test-desk.ts'
import { answersIn } from '#helpers/run-desk.ts'

/** What was brought onto the disk and taken away, in order. */
const done: string[] = []
const { fdatasyncSync, rmSync } = fs

beforeEach(() => {
  fs.fdatasyncSync = (file) => {
    done.push('synced')
    fdatasyncSync(file)
  }
  fs.rmSync = (path, options) => {
    if (String(path).includes('documents')) done.push('removed')
    rmSync(path, options)
  }
  syncBuiltinESMExports()
})
afterEach(() => {
  vi.useRealTimers()
  Object.assign(fs, { fdatasyncSync, rmSync })
  syncBuiltinESMExports()
  done.length = 0
})

type Line = readonly [procedure: string, input: unknown]
type Waiting = Partial<Pick<Desk['database'], 'deferSync' | 'sync'>>

/** Lines that come together, and everything that was answered; how they wait for the disk can be another way. */
const together = async (desk: TestDesk, lines: readonly Line[], waiting: Waiting = {}) => {
  const input = new PassThrough()
  const output = new PassThrough({ encoding: 'utf8' })
  input.end(
    lines.map(([procedure, given], id) => `${JSON.stringify({ id, procedure, input: given })}\n`).join(''),
  )
  let out = ''
  output.on('data', (chunk: string) => void (out += chunk))
  const inside = desk.inside()
  await answerLines({ ...inside, database: { ...inside.database, ...waiting } }, input, output)
  return answersIn(out)
}

const create: Line = ['shipments.create', aRequest()]
const refused: Line = ['shipments.create', {}]
const countOf = (desk: TestDesk): unknown => desk.rows('SELECT count(*) AS count FROM shipment')[0]?.['count']
const synchronous = (desk: TestDesk): unknown =>
  desk.inside().database.reader.prepare<[], { synchronous: number }>('PRAGMA synchronous').get()?.synchronous

describe('lines that come together', () => {
  it('wait for the disk once, and none is answered before', async () => {
    await using desk = openTestDesk()
    // However long they take here.
    vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] })
    const { database } = desk.inside()
    const seen: unknown[] = []
    const sync = (): void => {
      seen.push(countOf(desk), [...done])
      database.sync()
    }
    const answers = await together(desk, [create, create, create, create, create], { sync })
    expect(answers.map(({ error }) => error)).toEqual(Array.from({ length: 5 }))
    expect([...seen.slice(0, 2), done]).toEqual([5, [], ['synced']])
    expect(synchronous(desk)).toBe(2)
  })

  it('are each a change of their own: one that is refused takes none of its neighbours along', async () => {
    await using desk = openTestDesk()
    const answers = await together(desk, [create, refused, create, ['no.such', {}], create])
    expect(answers.map(({ id, error }) => [id, error === undefined])).toEqual([
      [0, true],
      [1, false],
      [2, true],
      [3, false],
      [4, true],
    ])
    expect(countOf(desk)).toBe(3)
  })

  it('are all answered with what the disk says when it fails, and the next ones hold again', async () => {
    await using desk = openTestDesk({ mayHaveBugs: true })
    const sync = (): never => {
      throw Object.assign(new Error('no space'), { code: 'ENOSPC' })
    }
    const answers = await together(desk, [create, ['shipments.counts', undefined]], { sync })
    expect(answers).toMatchObject([0, 1].map((id) => ({ id, error: { details: [{ code: 'disk_full' }] } })))
    expect(await together(desk, [create])).toMatchObject([{ id: 0, result: {} }])
  })

  it('are answered without one that takes long, which comes after them', async () => {
    await using desk = openTestDesk()
    const { database } = desk.inside()
    let release = (): void => undefined
    const answered = new Promise<void>((resolve) => void (release = resolve))
    const input = new PassThrough()
    const output = new PassThrough({ encoding: 'utf8' })
    output.on('data', (chunk: string) => {
      if (chunk.includes('"id":1')) release()
    })
    input.end(
      [0, 1, 2].map((id) => `${JSON.stringify({ id, procedure: create[0], input: create[1] })}\n`).join(''),
    )
    let asked = 0
    const deferSync: Desk['database']['deferSync'] = async (work) => {
      asked += 1
      // Ends only once the others were answered.
      if (asked === 3) await answered
      return database.deferSync(work)
    }
    await answerLines({ ...desk.inside(), database: { ...database, deferSync } }, input, output)
    expect(countOf(desk)).toBe(3)
  })

  it('take a file away only once it is written down that nothing refers to it', async () => {
    await using desk = openTestDesk()
    const { reference } = await desk.ask('shipments.create', aRequest())
    const file_content = Buffer.from(aPdf()).toString('base64')
    const document = { reference, file_format: 'pdf', document_type: 'invoice', file_content }
    const { document_reference } = await desk.ask('documents.add', document)
    await together(desk, [['documents.remove', { document_reference }]])
    expect(done).toEqual(['synced', 'removed'])
  })
})
