import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { textLike } from '#helpers/like.ts'
import { openTestDesk, type TestDesk } from '#helpers/open-test-desk.ts'
import { anOperator } from '#helpers/operators.ts'
import { answersIn, runDesk } from '#helpers/run-desk.ts'

describe('operators on the command line', () => {
  let folder = ''
  let window: TestDesk
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'operators-'))
    window = openTestDesk({ folder })
    await window.ask('operators.save', anOperator('Ada', { role: 'lead', pin: '4711' }))
  })
  afterAll(async () => {
    await window[Symbol.asyncDispose]()
    rmSync(folder, { recursive: true })
  })
  const run = (...args: readonly string[]) => runDesk(['--data', folder, ...args])

  it('lose a PIN that was forgotten, which is written into the trail', async () => {
    await window.ask('session.lock')
    const { code, out } = await run('operators', 'reset-pin', 'ada')
    expect([code, JSON.parse(out)]).toMatchObject([0, { items: [{ name: 'Ada', has_pin: false }] }])
    expect(
      window.rows('SELECT operation, reference, actor FROM audit ORDER BY sequence DESC LIMIT 1'),
    ).toEqual([{ operation: 'save_operator', reference: 'Ada', actor: textLike(/\(command line\)$/u) }])
    const { operator } = await window.ask('session.get')
    expect((await window.ask('session.signOn', { operator: operator?.operator })).outcome).toBe('signed_on')
    expect(await run('operators', 'reset-pin', 'Eve')).toMatchObject({ code: 2, out: '' })
  })

  it('are told from an integration, which names itself', async () => {
    const line = JSON.stringify({ id: 1, procedure: 'settings.update', input: { density: 'large' } })
    const { out } = await runDesk(['--data', folder, '--actor', 'Shop bridge', 'lines'], `${line}\n`)
    expect(answersIn(out)).toMatchObject([{ result: { density: 'large' } }])
    const refused = await run('--actor', 'Ada (integration)', 'lines')
    expect(refused).toMatchObject({ code: 2, err: textLike(/An actor is called by/u) })
  })
})
