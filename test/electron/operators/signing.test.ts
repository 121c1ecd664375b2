import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTestDesk, type TestDesk } from '#helpers/open-test-desk.ts'
import { anOperator, saveOperators } from '#helpers/operators.ts'

let desk: TestDesk
let cy: number | undefined
beforeEach(async () => {
  desk = openTestDesk()
  const numbers = await saveOperators(
    desk,
    anOperator('Ada', { role: 'lead' }),
    anOperator('Cy', { pin: '4711', badges: ['BADGE-CY'] }),
  )
  cy = numbers.get('Cy')
})
afterEach(() => desk[Symbol.asyncDispose]())

const tryPin = (pin: string) => desk.call('session.signOn', { operator: cy, pin })
const sentenceOf = async (pin: string) =>
  (await desk.refusal('session.signOn', { operator: cy, pin })).details[0]?.sentence

describe('a PIN', () => {
  it('signs on, and nothing else does', async () => {
    expect((await desk.ask('session.signOn', { operator: cy })).outcome).toBe('needs_pin')
    expect(await sentenceOf('4712')).toEqual({ key: 'pin_wrong' })
    expect((await desk.ask('session.get')).operator?.name).toBe('Ada')
    expect((await desk.ask('session.signOn', { operator: cy, pin: '4711' })).outcome).toBe('signed_on')
  })

  it('is waited for longer after each wrong try, whenever the program begins anew', async () => {
    for (const pin of ['1', '2', '3']) expect(await sentenceOf(pin)).toEqual({ key: 'pin_wrong' })
    expect(await sentenceOf('4711')).toEqual({ key: 'sign_on_later', values: { count: 5 } })
    desk.restart()
    expect(await sentenceOf('4711')).toEqual({ key: 'sign_on_later', values: { count: 5 } })
    desk.clock.advance(5_000)
    expect(await sentenceOf('4')).toEqual({ key: 'pin_wrong' })
    expect(await sentenceOf('4711')).toEqual({ key: 'sign_on_later', values: { count: 10 } })
    desk.clock.advance(10_000)
    expect((await desk.ask('session.signOn', { operator: cy, pin: '4711' })).outcome).toBe('signed_on')
    await desk.ask('session.lock')
    expect(await sentenceOf('5')).toEqual({ key: 'pin_wrong' })
  })

  it('lets nobody try many at once', async () => {
    const answers = await Promise.all(['1', '2', '3', '4', '5', '4711'].map(tryPin))
    const keys = answers.map((answer) =>
      'error' in answer ? answer.error.details[0]?.sentence?.key : 'done',
    )
    expect(keys).toEqual([
      'pin_wrong',
      'pin_wrong',
      'pin_wrong',
      'sign_on_later',
      'sign_on_later',
      'sign_on_later',
    ])
  })

  it('makes nobody wait for a clock that was set back', async () => {
    for (const pin of ['1', '2', '3']) await tryPin(pin)
    desk.clock.advance(-86_400_000)
    expect(await sentenceOf('4711')).toEqual({ key: 'sign_on_later', values: { count: 5 } })
  })
})

describe('a badge at a locked desk', () => {
  const scan = (code: string) => desk.call('session.signOn', { codes: [code] })
  const waitAfter = async (code: string): Promise<number> => {
    const answer = await scan(code)
    const sentence = 'error' in answer ? answer.error.details[0]?.sentence : undefined
    return sentence?.key === 'sign_on_later' ? Number(sentence.values?.count) : 0
  }

  it('signs on whatever was scanned before, and what is none waits for a short while only', async () => {
    await desk.ask('session.lock')
    let longest = 0
    for (let tried = 0; tried < 12; tried++) {
      const wait = await waitAfter(`PARCEL-${tried}`)
      longest = Math.max(longest, wait)
      desk.clock.advance(wait * 1000)
      if (wait > 0) await scan(`PARCEL-${tried}`)
    }
    expect(longest).toBe(30)
    expect((await desk.ask('session.signOn', { codes: ['BADGE-CY'] })).outcome).toBe('signed_on')
  })

  it('makes good for codes that were none only once it has signed somebody on', async () => {
    await desk.ask('operators.saveRules', { badge_needs_pin: true })
    await desk.ask('session.lock')
    for (const code of ['AAAA', 'BBBB', 'CCCC']) await scan(code)
    expect((await desk.ask('session.signOn', { codes: ['BADGE-CY'] })).outcome).toBe('needs_pin')
    expect(await waitAfter('DDDD')).toBe(5)
    await desk.ask('session.signOn', { codes: ['BADGE-CY'], pin: '4711' })
    await desk.ask('session.lock')
    expect(await waitAfter('EEEE')).toBe(0)
  })
})

describe('what signs somebody on', () => {
  it('lies nowhere as it is typed or scanned, and is in no answer and no trail', async () => {
    await desk.ask('session.signOn', { operator: cy, pin: '4711' })
    await desk.ask('session.signOff')
    const answers = JSON.stringify([
      await desk.call('operators.list', undefined),
      await desk.ask('session.get'),
    ])
    const everything = JSON.stringify(desk.everything(), (_name, value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
    )
    for (const text of [answers, everything]) expect(text).not.toMatch(/4711|BADGE-CY/u)
    expect(answers).not.toMatch(/salt|digest/u)
  })

  it('is kept with a salt of its own, so that the same PIN of two is not seen to be', async () => {
    await desk.ask('operators.save', anOperator('Dee', { pin: '4711' }))
    const pins = desk.rows('SELECT pin FROM operator WHERE pin IS NOT NULL').map(({ pin }) => pin)
    expect(new Set(pins).size).toBe(2)
  })
})

describe('signing on and off', () => {
  it('is entered into the trail each time, in the name of who did it', async () => {
    const before = desk.rows('SELECT count(*) AS n FROM audit')[0]?.['n']
    await desk.ask('session.signOn', { operator: cy, pin: '4711' })
    await desk.ask('session.signOn', { operator: cy, pin: '4711' })
    await desk.ask('session.lock')
    await desk.ask('session.signOn', { codes: ['BADGE-CY'] })
    await desk.ask('session.signOff')
    await desk.ask('session.signOn', { codes: ['BADGE-CY'] })
    await desk.ask('session.lock')
    await desk.ask('session.signOff')
    const entries = desk.rows(
      'SELECT entity, operation, reference, actor FROM audit WHERE sequence > CAST(? AS INT)',
      before,
    )
    expect(entries).toEqual([
      { entity: 'desk', operation: 'sign_off', reference: 'Ada', actor: 'Cy' },
      { entity: 'desk', operation: 'sign_on', reference: 'Cy', actor: 'Cy' },
      { entity: 'desk', operation: 'sign_on', reference: 'Cy', actor: 'Cy' },
      { entity: 'desk', operation: 'sign_off', reference: 'Cy', actor: 'Cy' },
      { entity: 'desk', operation: 'sign_on', reference: 'Cy', actor: 'Cy' },
      // Anybody can do it at a locked desk.
      { entity: 'desk', operation: 'sign_off', reference: 'Cy', actor: 'Shipdesk' },
    ])
  })
})
