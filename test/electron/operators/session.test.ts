import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { followProcedure } from '#electron/trpc/call.ts'
import { aRequest } from '#helpers/a-request.ts'
import { textLike } from '#helpers/like.ts'
import { openTestDesk, type TestDesk } from '#helpers/open-test-desk.ts'
import { anOperator, saveOperators } from '#helpers/operators.ts'

let desk: TestDesk
let numbers: ReadonlyMap<string, number>
beforeEach(async () => {
  desk = openTestDesk()
})
afterEach(() => desk[Symbol.asyncDispose]())

const withOperators = async (): Promise<void> => {
  numbers = await saveOperators(
    desk,
    anOperator('Ada', { role: 'lead' }),
    anOperator('Bo', { badges: ['BADGE-BO'] }),
    anOperator('Cy', { pin: '4711', badges: ['BADGE-CY'] }),
  )
}
const actorsOf = async (reference: string): Promise<readonly string[]> =>
  (await desk.ask('shipments.history', { reference })).items.map(({ actor }) => actor)
const problemOf = async (path: string, input?: unknown) => (await desk.refusal(path, input)).details[0]?.code

describe('a desk without operators', () => {
  it('asks nobody to sign on, and enters whoever Settings say works here', async () => {
    await desk.ask('settings.update', { operator: 'Dee' })
    expect(await desk.ask('session.get')).toMatchObject({ state: 'without_operators', not_allowed: [] })
    const { reference } = await desk.ask('shipments.create', aRequest())
    expect(await actorsOf(reference)).toEqual(['Dee'])
  })

  it('signs on whoever makes the first operator, who is a lead', async () => {
    expect(await desk.refusal('operators.save', anOperator('Bo'))).toMatchObject({
      details: [{ property: '$.role', sentence: { key: 'last_lead' } }],
    })
    await desk.ask('operators.save', anOperator('Ada', { role: 'lead' }))
    expect(await desk.ask('session.get')).toMatchObject({ state: 'signed_on', operator: { name: 'Ada' } })
  })
})

describe('who is signed on', () => {
  beforeEach(withOperators)

  it('is who acts, whatever the page sends', async () => {
    await desk.ask('session.signOn', { operator: numbers.get('Bo') })
    const { reference } = await desk.ask('shipments.create', aRequest())
    expect(await actorsOf(reference)).toEqual(['Bo'])
    expect(await problemOf('shipments.clone', { reference, actor: 'Ada' })).toBe('invalid_request')
  })

  it('begins with nobody at each start, and until then nothing is answered', async () => {
    desk.restart()
    expect(await desk.ask('session.get')).toMatchObject({
      state: 'signed_off',
      operators: [{ name: 'Ada' }, { name: 'Bo', has_pin: false }, { name: 'Cy', has_pin: true }],
    })
    expect(await problemOf('shipments.list', {})).toBe('desk_locked')
    await desk.ask('session.signOn', { operator: numbers.get('Bo') })
    expect(await desk.ask('shipments.list', {})).toMatchObject({ items: [] })
  })

  it('signs on by a badge, by either reading of it', async () => {
    const result = await desk.ask('session.signOn', { codes: ['BADGEßBO', 'BADGE-BO'] })
    expect(result).toMatchObject({ outcome: 'signed_on', operator: { name: 'Bo' } })
    expect(await desk.ask('session.signOn', { codes: ['BADGE-XY'] })).toMatchObject({
      outcome: 'unknown_badge',
      session: { operator: { name: 'Bo' } },
    })
  })

  it('types the PIN after a badge only where the desk wants that', async () => {
    expect((await desk.ask('session.signOn', { codes: ['BADGE-CY'] })).outcome).toBe('signed_on')
    await desk.ask('session.signOn', { operator: numbers.get('Ada') })
    await desk.ask('operators.saveRules', { badge_needs_pin: true })
    expect(await desk.ask('session.signOn', { codes: ['BADGE-CY'] })).toMatchObject({
      outcome: 'needs_pin',
      operator: { name: 'Cy' },
      session: { operator: { name: 'Ada' } },
    })
    const signedOn = await desk.ask('session.signOn', { codes: ['BADGE-CY'], pin: '4711' })
    expect(signedOn.outcome).toBe('signed_on')
  })

  it('stays signed on while the desk is locked, and shows it again to go on', async () => {
    await desk.ask('session.lock')
    expect(await desk.ask('session.get')).toMatchObject({ state: 'locked', operator: { name: 'Ada' } })
    expect(await problemOf('shipments.create', aRequest())).toBe('desk_locked')
    await desk.ask('session.signOn', { operator: numbers.get('Ada') })
    expect(await desk.ask('session.get')).toMatchObject({ state: 'signed_on' })
  })

  it('is answered nothing any more that was asked before the desk was locked', async () => {
    const asked = desk.call('audit.verify', {})
    await desk.ask('session.lock')
    expect(await asked).toMatchObject({ error: { details: [{ code: 'desk_locked' }] } })
  })

  it('is signed off once somebody removes them, also from without the window', async () => {
    await desk.ask('session.signOn', { operator: numbers.get('Bo') })
    desk.tamper("UPDATE operator SET removed = 1 WHERE name = 'Bo'")
    expect(await problemOf('shipments.list', {})).toBe('desk_locked')
    expect(await desk.ask('session.get')).toMatchObject({ state: 'signed_off' })
  })
})

describe('a desk that nobody touches', () => {
  beforeEach(withOperators)
  const pass = (seconds: number): void => desk.clock.advance(seconds * 1000)

  it('locks itself after as long as was chosen, and each touch begins that anew', async () => {
    await desk.ask('operators.saveRules', { lock_after_seconds: 60 })
    pass(59)
    await desk.ask('session.touch')
    pass(59)
    expect((await desk.ask('session.get')).state).toBe('signed_on')
    pass(1)
    expect((await desk.ask('session.get')).state).toBe('locked')
    expect(await problemOf('session.touch')).toBe('desk_locked')
  })

  it('never does where that is switched off', async () => {
    pass(1_000_000)
    expect((await desk.ask('session.get')).state).toBe('signed_on')
  })

  it('tells every window at once, and goes on telling', async () => {
    const { router, createContext } = desk.inside()
    const ended = new AbortController()
    const call = { router, path: 'session.follow', input: undefined, context: createContext() }
    const states: unknown[] = []
    for await (const event of followProcedure({ ...call, signal: ended.signal })) {
      if (event === 'started' || 'error' in event) continue
      states.push(event.data)
      if (states.length === 1) await desk.ask('session.lock')
      if (states.length === 2) await desk.ask('session.signOn', { operator: numbers.get('Bo') })
      if (states.length === 3) ended.abort()
    }
    expect(states).toMatchObject([
      { state: 'signed_on', operator: { name: 'Ada' } },
      { state: 'locked', operator: { name: 'Ada' } },
      { state: 'signed_on', operator: { name: 'Bo' } },
    ])
  })

  it('holds back what other subscriptions tell until somebody is there', async () => {
    const { router, createContext } = desk.inside()
    const ended = new AbortController()
    const call = { router, path: 'shipments.changes', input: undefined, context: createContext() }
    const told: unknown[] = []
    const following = (async () => {
      for await (const event of followProcedure({ ...call, signal: ended.signal })) {
        if (event !== 'started') told.push(event)
        if (event !== 'started') ended.abort()
      }
    })()
    await new Promise((resolve) => setImmediate(resolve))
    await desk.ask('session.lock')
    desk.inside().shipments.changes.tell(['sp_1'])
    await new Promise((resolve) => setImmediate(resolve))
    expect(told).toEqual([])
    await desk.ask('session.signOn', { operator: numbers.get('Ada') })
    await following
    expect(told).toEqual([{ data: { references: ['sp_1'] } }])
  })
})

describe('what only leads may do', () => {
  beforeEach(withOperators)

  it('is refused to everybody else, with the names of those who may', async () => {
    const { reference } = await desk.ask('shipments.create', aRequest())
    await desk.ask('shipments.cancel', { reference, reason: 'It is only a test.' })
    await desk.ask('operators.saveRules', { leads_only: ['delete'] })
    await desk.ask('session.signOn', { operator: numbers.get('Bo') })
    expect(await desk.ask('session.get')).toMatchObject({
      not_allowed: ['delete', 'operators', 'restore'],
      leads: ['Ada'],
    })
    const refused = await desk.refusal('shipments.delete', { reference, reason: 'It is only a test.' })
    expect(refused).toMatchObject({ code: 'not_allowed', message: textLike(/Ada/u) })
    await desk.ask('settings.update', { density: 'large' })
    await desk.ask('session.signOn', { operator: numbers.get('Ada') })
    await desk.ask('shipments.delete', { reference, reason: 'It is only a test.' })
  })

  it('holds from the moment another process says so', async () => {
    await desk.ask('session.signOn', { operator: numbers.get('Bo') })
    await desk.ask('settings.update', { density: 'large' })
    desk.tamper(`INSERT INTO setting (name, value) VALUES ('leads_only', '["settings"]')`)
    expect(await problemOf('settings.update', { density: 'normal' })).toBe('not_allowed')
  })

  it('is, with who works here and what is kept to leads, always theirs', async () => {
    await desk.ask('session.signOn', { operator: numbers.get('Bo') })
    expect(await problemOf('operators.save', anOperator('Dee'))).toBe('not_allowed')
    expect(await problemOf('operators.saveRules', { leads_only: [] })).toBe('not_allowed')
    expect(await problemOf('settings.update', { leads_only: [] })).toBe('invalid_request')
  })

  it('is going back to a backup, which may be from before there were operators', async () => {
    const { name } = await desk.ask('backups.create')
    await desk.ask('session.signOn', { operator: numbers.get('Bo') })
    expect(await problemOf('backups.restore', { name })).toBe('not_allowed')
    expect(await problemOf('backups.restoreArchive', { file: '/tmp/Mine.shipdesk' })).toBe('not_allowed')
    expect(await problemOf('desk.openRecovery')).toBe('not_allowed')
  })
})
