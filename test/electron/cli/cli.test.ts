import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { describe, expect, it, vi } from 'vitest'
import { apiErrorSchema } from '#shared/api-error.ts'
import { aRequest } from '#helpers/a-request.ts'
import { answersIn, runDesk, startDesk } from '#helpers/run-desk.ts'
import { samples } from '#helpers/samples.ts'

// Every program started here takes as long as the machine lets it.
vi.setConfig({ testTimeout: 120_000 })

const inFolder = async (work: (folder: string) => Promise<void>): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'cli-'))
  try {
    await work(folder)
  } finally {
    rmSync(folder, { recursive: true, maxRetries: 5 })
  }
}

const create = (id: unknown, request: unknown = aRequest()): string =>
  JSON.stringify({ id, procedure: 'shipments.create', input: request })

const referenceIn = (result: unknown): string => String(Reflect.get(Object(result), 'reference'))

describe('desk call', () => {
  it('prints the answer as JSON and ends with 0, or the refusal and 1', () =>
    inFolder(async (folder) => {
      const created = await runDesk([
        '--data',
        folder,
        'call',
        'shipments.create',
        JSON.stringify(aRequest({ custom_reference: 'C-1' })),
      ])
      expect(created).toMatchObject({ code: 0, err: '' })
      const reference = referenceIn(JSON.parse(created.out))
      const got = await runDesk(['call', 'shipments.get', JSON.stringify({ reference }), '--data', folder])
      expect(JSON.parse(got.out)).toMatchObject({ reference, custom_reference: 'C-1', state: 'unallocated' })
      const refused = await runDesk(['--data', folder, 'call', 'shipments.create', '{}'])
      expect(refused).toMatchObject({ code: 1, err: '' })
      expect(apiErrorSchema.parse(JSON.parse(refused.out)).code).toBe('validation_error')
    }))

  it('reads its input from standard input for -, and needs none where the procedure needs none', () =>
    inFolder(async (folder) => {
      const created = await runDesk(
        ['--data', folder, 'call', 'shipments.create', '-'],
        JSON.stringify(samples['coat-with-jewellery'], null, 2),
      )
      expect(created.code).toBe(0)
      const listed = await runDesk(['call', 'shipments.list'], '', { SHIPDESK_DATA: folder })
      expect(JSON.parse(listed.out)).toMatchObject({
        items: [{ reference: referenceIn(JSON.parse(created.out)) }],
      })
    }))

  it('refuses what is no procedure with 1', () =>
    inFolder(async (folder) => {
      const unknown = await runDesk(['--data', folder, 'call', 'shipments.explode', '{}'])
      expect(unknown.code).toBe(1)
      expect(apiErrorSchema.parse(JSON.parse(unknown.out)).code).toBe('not_found')
    }))

  it('says in words, with 2, what it does not understand', () =>
    inFolder(async (folder) => {
      for (const args of [
        ['call', 'shipments.create', '{"shipment'],
        ['call'],
        ['constructor'],
        ['--fly'],
        [],
      ]) {
        const { code, out, err } = await runDesk(['--data', folder, ...args])
        expect({ args, code }).toEqual({ args, code: 2 })
        expect(`${out}${err}`).toMatch(/\w+ \w+/u)
        expect(`${out}${err}`).not.toMatch(/\n\s+at |node:|TypeError/u)
      }
    }))

  it('prints how it is used', async () => {
    const { code, out } = await runDesk(['--help'])
    expect(code).toBe(0)
    for (const name of ['call', 'lines', 'procedures', 'seed', 'verify']) expect(out).toContain(` ${name} `)
  })
})

describe('desk procedures', () => {
  it('lists each with its kind, and makes no data folder for it', () =>
    inFolder(async (folder) => {
      const { code, out } = await runDesk(['procedures'], '', { SHIPDESK_DATA: join(folder, 'not', 'made') })
      expect(code).toBe(0)
      const listed: unknown = Object.fromEntries(
        out
          .trim()
          .split('\n')
          .map((line) => line.split(/\s+/u)),
      )
      expect(listed).toMatchObject({
        'shipments.create': 'mutation',
        'shipments.get': 'query',
        'shipments.getWithHistory': 'query',
        'shipments.list': 'query',
        'shipments.search': 'query',
        'shipments.counts': 'query',
        'shipments.findByCustomReference': 'query',
        'shipments.findByTrackingReference': 'query',
        'shipments.possibleStates': 'query',
        'shipments.changeState': 'mutation',
        'shipments.cancel': 'mutation',
        'shipments.delete': 'mutation',
        'shipments.history': 'query',
        'shipments.changes': 'subscription',
        'audit.verify': 'query',
      })
      expect(readdirSync(folder)).toEqual([])
    }))
})

describe('desk verify', () => {
  it('ends with 0 while everything holds, and with 1 and the place when it does not', () =>
    inFolder(async (folder) => {
      await runDesk(['--data', folder, 'lines'], `${create(1)}\n${create(2)}\n`)
      const holds = await runDesk(['--data', folder, 'verify'])
      expect(holds.code).toBe(0)
      expect(JSON.parse(holds.out)).toMatchObject({ ok: true, entries: 2, head: { entries: 2 } })
      const sqlite = new SqliteDatabase(join(folder, 'shipdesk.db'))
      sqlite.exec("DROP TRIGGER audit_is_not_updated; UPDATE audit SET actor = 'Eve' WHERE sequence = 2")
      sqlite.close()
      const broken = await runDesk(['--data', folder, 'verify'])
      expect(broken.code).toBe(1)
      expect(JSON.parse(broken.out)).toMatchObject({ ok: false, broken_at: 2 })
    }))
})

describe('desk lines', () => {
  it('answers each line with its id, in order, each refusal as one', () =>
    inFolder(async (folder) => {
      const input = [
        create('a', samples['jeans-on-demand']),
        create(2, {}),
        create(null),
        create({ nested: [1] }),
        JSON.stringify({ id: 5, procedure: 'shipments.explode' }),
        JSON.stringify({ id: 6, procedure: 'shipments.counts' }),
      ]
      const { code, out, err } = await runDesk(['--data', folder, 'lines'], `${input.join('\n')}\n`)
      expect([code, err]).toEqual([0, ''])
      const answers = answersIn(out)
      expect(answers.map(({ id }) => id)).toEqual(['a', 2, null, { nested: [1] }, 5, 6])
      expect(answers.map((one) => 'error' in one)).toEqual([false, true, false, false, true, false])
      expect(answers[5]?.result).toMatchObject({ total: 3 })
      for (const index of [1, 4]) apiErrorSchema.parse(answers[index]?.error)
    }))

  it('reads lines however they end, passes over empty ones, and answers what is no line as well', () =>
    inFolder(async (folder) => {
      const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`
      const input = [
        `\ufeff${create(1)}\r\n`,
        '\r\n\n   \n',
        `${create(2)}\r\n`,
        '{"id": 3, "procedure"\n',
        'null\n[]\n"text"\n5\n',
        '{"id": 8}\n',
        '{"procedure": "shipments.counts"}\n',
        '{"id": 10, "procedure": 5}\n',
        `{"id": ${deep}, "procedure": "shipments.counts"}\n`,
        `{"id": 12, "procedure": "drafts.save", "input": {"key": "a", "value": ${deep}}}\n`,
        `{"id": 13, "procedure": "shipments.create", "input": ${deep}}\n`,
        `${create('x\u2028y')}\n`,
        create('last'),
      ].join('')
      const { code, out } = await runDesk(['--data', folder, 'lines'], input)
      expect(code).toBe(0)
      const answers = answersIn(out)
      expect(answers.map(({ id }) => id)).toEqual([
        1,
        2,
        null,
        null,
        null,
        null,
        null,
        8,
        null,
        10,
        null,
        12,
        13,
        'x\u2028y',
        'last',
      ])
      expect(answers.map((one) => 'result' in one)).toEqual([
        true,
        true,
        ...Array<boolean>(11).fill(false),
        true,
        true,
      ])
      for (const { error } of answers.slice(2, 13))
        expect(apiErrorSchema.parse(error).code).not.toBe('internal_server_error')
    }))

  it('ends quietly when nobody reads its answers any more', () =>
    inFolder(async (folder) => {
      const child = startDesk(['--data', folder, 'lines'])
      child.stdin?.on('error', () => undefined)
      let err = ''
      child.stderr?.on('data', (chunk: Buffer) => void (err += chunk.toString()))
      const ended = new Promise((resolve) => child.on('exit', resolve))
      child.stdout?.once('data', () => child.stdout?.destroy())
      for (let id = 0; id < 2_000; id += 1) child.stdin?.write(`${create(id)}\n`)
      expect(await ended).toBe(0)
      expect(err).toBe('')
      expect((await runDesk(['--data', folder, 'verify'])).code).toBe(0)
    }))

  it('lets two programs work on one desk at once', () =>
    inFolder(async (folder) => {
      const input = Array.from({ length: 60 }, (_, id) => `${create(id)}\n`).join('')
      const both = await Promise.all([
        runDesk(['--data', folder, 'lines'], input),
        runDesk(['--data', folder, 'lines'], input),
      ])
      const references = both.flatMap(({ out }) => answersIn(out)).map(({ result }) => referenceIn(result))
      expect(new Set(references.filter((reference) => reference.startsWith('sp_'))).size).toBe(120)
      const { out } = await runDesk(['--data', folder, 'verify'])
      expect(JSON.parse(out)).toMatchObject({ ok: true, entries: 120 })
      const counts = await runDesk(['--data', folder, 'call', 'shipments.counts'])
      expect(JSON.parse(counts.out)).toMatchObject({ total: 120 })
    }))

  it('has on disk all that it acknowledged, when it is killed in the middle', () =>
    inFolder(async (folder) => {
      const child = startDesk(['--data', folder, 'lines'])
      child.stdin?.on('error', () => undefined)
      let out = ''
      child.stdout?.on('data', (chunk: Buffer) => {
        out += chunk.toString()
        if (out.split('\n').length > 150) child.kill('SIGKILL')
      })
      const ended = new Promise((resolve) => child.on('close', resolve))
      for (let id = 0; id < 2_000; id += 1)
        child.stdin?.write(`${create(id, aRequest({ custom_reference: `N-${id}` }))}\n`)
      await ended
      expect(child.signalCode).toBe('SIGKILL')
      const acknowledged = answersIn(out.slice(0, out.lastIndexOf('\n') + 1)).map(({ result }) =>
        referenceIn(result),
      )
      expect(acknowledged.length).toBeGreaterThanOrEqual(150)

      const asked = acknowledged.map((reference, id) =>
        JSON.stringify({ id, procedure: 'shipments.get', input: { reference } }),
      )
      const after = await runDesk(['--data', folder, 'lines'], `${asked.join('\n')}\n`)
      expect(answersIn(after.out).map(({ result }) => referenceIn(result))).toEqual(acknowledged)
      const verified: unknown = JSON.parse((await runDesk(['--data', folder, 'verify'])).out)
      expect(verified).toMatchObject({ ok: true })
      const counts = await runDesk(['--data', folder, 'call', 'shipments.counts'])
      const entries: unknown = Reflect.get(Object(verified), 'entries')
      expect(JSON.parse(counts.out)).toMatchObject({ total: entries })
    }))
})

describe('--no-files', () => {
  it('lets callers name no file and no folder of the computer', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'orders.csv')
      const input = [
        ['transfer.export', { format: 'csv', path: file }],
        ['transfer.previewImport', { file }],
        ['transfer.import', { file }],
        [
          'transfer.saveScheduledExport',
          { is_on: true, folder, format: 'csv', schedule: { kind: 'every', minutes: 5 } },
        ],
        ['transfer.saveWatchedFolder', { is_on: true, folder }],
      ].map(([procedure, request], id) => JSON.stringify({ id, procedure, input: request }))
      const ended = await runDesk(['--data', join(folder, 'desk'), 'lines', '--no-files'], input.join('\n'))
      expect(answersIn(ended.out).map(({ result }) => result)).toEqual(input.map(() => undefined))
      const called = await runDesk([
        '--data',
        join(folder, 'desk'),
        'call',
        '--no-files',
        'transfer.export',
        JSON.stringify({ format: 'csv', path: file }),
      ])
      expect(called.code).toBe(1)
      expect(called.out).toContain('Only the person at this computer')
      expect(readdirSync(folder)).toEqual(['desk'])
    }))
})
