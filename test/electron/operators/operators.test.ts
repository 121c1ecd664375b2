import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTestDesk, problemsIn, type TestDesk } from '#helpers/open-test-desk.ts'
import { anOperator, saveOperators } from '#helpers/operators.ts'
import { programActors } from '#shared/operators/program-actors.ts'

let desk: TestDesk
let numbers: ReadonlyMap<string, number>
beforeEach(async () => {
  desk = openTestDesk()
  numbers = await saveOperators(desk, anOperator('Ada', { role: 'lead' }), anOperator('Bo'))
})
afterEach(() => desk[Symbol.asyncDispose]())

const operatorNamed = (name: string) => ({ operator: numbers.get(name) })
const sentenceOf = async (path: string, input: unknown) =>
  (await desk.refusal(path, input)).details[0]?.sentence?.key

describe('the operators of a desk', () => {
  it('are answered without anything that signs them on', async () => {
    await desk.ask('operators.save', {
      ...anOperator('Bo'),
      ...operatorNamed('Bo'),
      pin: '1234',
      badges: ['B-42'],
    })
    expect((await desk.ask('operators.list')).items).toEqual([
      { operator: 1, name: 'Ada', role: 'lead', has_pin: false, badges: 0 },
      { operator: 2, name: 'Bo', role: 'operator', has_pin: true, badges: 1 },
    ])
  })

  it('keep PIN and badges when only the name changes, and lose them when that is said', async () => {
    const bo = { ...anOperator('Bo'), ...operatorNamed('Bo') }
    await desk.ask('operators.save', { ...bo, pin: '1234', badges: ['B-42', 'B-43'] })
    await desk.ask('operators.save', { ...bo, name: 'Bob' })
    expect((await desk.ask('operators.list')).items[1]).toMatchObject({
      name: 'Bob',
      has_pin: true,
      badges: 2,
    })
    await desk.ask('operators.save', { ...bo, remove_pin: true, remove_badges: true, badges: ['B-44'] })
    expect((await desk.ask('operators.list')).items[1]).toMatchObject({ has_pin: false, badges: 1 })
  })

  it.each([
    '',
    'x'.repeat(51),
    'Ada (integration)',
    'Ada ［x］',
    'A\u0007da',
    'Ada\u2028',
    'Ada\u200b',
    '\u202eadA',
    '\u2800',
    '\u3164',
    'Ada\ufe0f',
    'Ada\ue000',
    '...',
  ])('are not called %j', async (name) => {
    expect(problemsIn(await desk.refusal('operators.save', anOperator(name)))[0]).toMatch(/^\$\.name: /u)
  })

  it.each([...Object.values(programActors), 'WATCHED  folder', 'Ｓhipdesk'])(
    'are not called %j, as the program is, and neither is whoever Settings say works here',
    async (name) => {
      expect(problemsIn(await desk.refusal('operators.save', anOperator(name)))[0]).toMatch(/^\$\.name: /u)
      const refused = await desk.refusal('settings.update', { operator: name })
      expect(problemsIn(refused)[0]).toMatch(/^\$\.operator: /u)
    },
  )

  it.each(['123', '1234567890123', '12a4', '１２３４'])('have no PIN %j', async (pin) => {
    expect(problemsIn(await desk.refusal('operators.save', anOperator('Dee', { pin })))[0]).toMatch(
      /^\$\.pin: /u,
    )
  })

  it('have names and badges of their own', async () => {
    await desk.ask('operators.save', anOperator('Cy', { badges: ['B-42'] }))
    expect(await sentenceOf('operators.save', anOperator('ADA'))).toBe('operator_name_taken')
    expect(await sentenceOf('operators.save', anOperator('Dee', { badges: ['B-42'] }))).toBe('badge_taken')
    expect((await desk.ask('operators.list')).items).toHaveLength(3)
  })

  it('always have a lead among them', async () => {
    expect(await sentenceOf('operators.remove', operatorNamed('Ada'))).toBe('last_lead')
    expect(await sentenceOf('operators.save', { ...anOperator('Ada'), ...operatorNamed('Ada') })).toBe(
      'last_lead',
    )
    await desk.ask('operators.remove', operatorNamed('Bo'))
    await desk.ask('operators.remove', operatorNamed('Ada'))
    expect(await desk.ask('session.get')).toMatchObject({ state: 'without_operators' })
  })

  it('give their badge free when they go, and their name', async () => {
    await desk.ask('operators.save', { ...anOperator('Bo'), ...operatorNamed('Bo'), badges: ['B-42'] })
    await desk.ask('operators.remove', operatorNamed('Bo'))
    await desk.ask('operators.save', anOperator('Bo', { badges: ['B-42'] }))
    expect((await desk.ask('operators.list')).items).toMatchObject([
      { operator: 1 },
      { operator: 3, badges: 1 },
    ])
  })

  it('have each change of them in the trail, with nothing that signs them on', async () => {
    await desk.ask('operators.save', {
      ...anOperator('Bo'),
      ...operatorNamed('Bo'),
      pin: '1234',
      badges: ['B-42'],
    })
    await desk.ask('operators.save', { ...anOperator('Bo'), ...operatorNamed('Bo'), pin: '9999' })
    await desk.ask('operators.remove', operatorNamed('Bo'))
    const entries = desk.rows(
      `SELECT operation, reference, actor, changes FROM audit JOIN audit_detail USING (sequence)
       WHERE operation LIKE '%_operator' ORDER BY sequence`,
    )
    expect(entries.slice(-3)).toEqual([
      {
        operation: 'save_operator',
        reference: 'Bo',
        actor: 'Ada',
        changes: JSON.stringify([
          { property: '$.has_pin', before: false, after: true },
          { property: '$.badges', before: 0, after: 1 },
        ]),
      },
      { operation: 'save_operator', reference: 'Bo', actor: 'Ada', changes: '[{"property":"$.pin"}]' },
      { operation: 'remove_operator', reference: 'Bo', actor: 'Ada', changes: '[]' },
    ])
  })
})
