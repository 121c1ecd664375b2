import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftLimits } from '#shared/drafts.ts'
import { openTestDesk, problemsIn } from '#helpers/open-test-desk.ts'

const key = 'new-shipment'

describe('a draft', () => {
  it('is nothing until it is saved, and after it is discarded', async () => {
    await using desk = openTestDesk()
    expect(await desk.ask('drafts.get', { key })).toEqual({ value: null })
    expect(await desk.ask('drafts.save', { key, value: { a: [1] } })).toEqual({ missing_files: [] })
    expect(await desk.ask('drafts.get', { key })).toEqual({ value: { a: [1] } })
    expect(await desk.ask('drafts.get', { key: 'other' })).toEqual({ value: null })
    expect(await desk.ask('drafts.discard', { key })).toEqual({})
    expect(await desk.ask('drafts.get', { key })).toEqual({ value: null })
    expect(await desk.ask('drafts.discard', { key })).toEqual({})
  })

  it('is the last one that was saved, also after a restart', async () => {
    await using desk = openTestDesk()
    await desk.ask('drafts.save', { key, value: 'first' })
    await desk.ask('drafts.save', { key, value: 'second' })
    desk.restart()
    expect(await desk.ask('drafts.get', { key })).toEqual({ value: 'second' })
    expect(desk.rows('SELECT count(*) AS drafts FROM draft')).toEqual([{ drafts: 1 }])
  })

  it('comes back as it was typed, whatever it was', async () => {
    await using desk = openTestDesk()
    await fc.assert(
      fc.asyncProperty(fc.json({ stringUnit: 'binary' }), async (text) => {
        // A property of this name is no one's: it is let go.
        fc.pre(!text.includes('__proto__'))
        const kept: unknown = JSON.parse(text)
        await desk.ask('drafts.save', { key, value: kept })
        expect((await desk.ask('drafts.get', { key })).value).toEqual(kept)
      }),
      { numRuns: 50 },
    )
  })

  it('is nobody’s business: it leaves nothing in the audit trail', async () => {
    await using desk = openTestDesk()
    await desk.ask('drafts.save', { key, value: { name: 'Zebulonius' } })
    expect(await desk.ask('audit.verify')).toMatchObject({ ok: true, entries: 0 })
    await desk.ask('drafts.discard', { key })
    expect(JSON.stringify(desk.everything())).not.toContain('Zebulonius')
  })

  it('is refused in words where there is no room for it, and the one that was kept stays', async () => {
    await using desk = openTestDesk()
    await desk.ask('drafts.save', { key, value: 'kept' })
    const large = 'x'.repeat(draftLimits.bytes)
    const refused = await desk.refusal('drafts.save', { key, value: large })
    expect(refused.message).toContain('larger than 8 MB')
    expect(await desk.ask('drafts.get', { key })).toEqual({ value: 'kept' })

    const most = large.slice(2)
    const many = draftLimits.allBytes / draftLimits.bytes - 1
    for (let at = 0; at < many; at += 1) await desk.ask('drafts.save', { key: `large-${at}`, value: most })
    expect((await desk.refusal('drafts.save', { key: 'one-more', value: most })).message).toContain('64 MB')
    // One that is kept already may be kept again, in the room that it has.
    await desk.ask('drafts.save', { key: 'large-0', value: most })
    await desk.ask('drafts.save', { key, value: 'kept once more' })
  })

  it('is one of so many at most', async () => {
    await using desk = openTestDesk()
    for (let at = 0; at < draftLimits.drafts; at += 1)
      await desk.ask('drafts.save', { key: `d${at}`, value: 1 })
    expect((await desk.refusal('drafts.save', { key, value: 1 })).message).toContain('500 unfinished forms')
    await desk.ask('drafts.save', { key: 'd0', value: 2 })
    await desk.ask('drafts.discard', { key: 'd1' })
    await desk.ask('drafts.save', { key, value: 1 })
  })

  it.each([
    [{ value: 1 }, '$.key: required_property_missing'],
    [{ key: '', value: 1 }, '$.key: invalid_value'],
    [{ key: 'A B', value: 1 }, '$.key: invalid_value'],
    [{ key: 'x'.repeat(65), value: 1 }, '$.key: invalid_value'],
    [{ key: '../x', value: 1 }, '$.key: invalid_value'],
    [{ key }, '$.value: required_property_missing'],
    [{ key, value: 1, colour: 1 }, '$.colour: invalid_request'],
  ])('cannot be saved as %j', async (input, problem) => {
    await using desk = openTestDesk()
    expect(problemsIn(await desk.refusal('drafts.save', input))).toEqual([problem])
  })

  it.each([[() => 1], [new Map([[1, 2]])], [NaN], [1n], [Symbol('x')]])(
    'cannot be %s, which is no JSON',
    async (value) => {
      await using desk = openTestDesk()
      expect((await desk.refusal('drafts.save', { key, value })).code).toBe('validation_error')
    },
  )
})
