import { describe, expect, it } from 'vitest'
import { LONGEST_TEMPLATE, MOST_TEMPLATES } from '#shared/templates/template.ts'
import { aRequest } from '#helpers/a-request.ts'
import { openTestDesk, problemsIn } from '#helpers/open-test-desk.ts'

const request = { shipment_type: 'scheduled', tags: ['Books'] }

describe('templates', () => {
  it('are kept by name, over a restart, and need not be whole requests', async () => {
    await using desk = openTestDesk()
    expect(await desk.ask('templates.list')).toEqual({ items: [] })
    await desk.ask('templates.save', { name: ' Books ', request })
    await desk.ask('templates.save', { name: 'A whole one', request: aRequest() })
    await desk.ask('templates.save', { name: 'Books', request: {} })
    expect(await desk.ask('templates.save', { name: 'Books', request })).toEqual({ name: 'Books', request })
    desk.restart()
    expect(await desk.ask('templates.list')).toEqual({
      items: [
        { name: 'A whole one', request: aRequest() },
        { name: 'Books', request },
      ],
    })
  })

  it('are given other names, but none that is taken', async () => {
    await using desk = openTestDesk()
    await desk.ask('templates.save', { name: 'Books', request })
    await desk.ask('templates.save', { name: 'Toys', request: {} })
    await desk.ask('templates.save', { name: 'Novels', request, was: 'Books' })
    const taken = await desk.refusal('templates.save', { name: 'Toys', request, was: 'Novels' })
    expect(problemsIn(taken)).toEqual(['$.name: non_unique_reference'])
    const unknown = await desk.refusal('templates.save', { name: 'New', request, was: 'Books' })
    expect(unknown.code).toBe('not_found')
    expect(problemsIn(unknown)).toEqual(['$.was: not_found'])
    expect((await desk.ask('templates.list')).items.map(({ name }) => name)).toEqual(['Novels', 'Toys'])
  })

  it('are gone once removed', async () => {
    await using desk = openTestDesk()
    await desk.ask('templates.save', { name: 'Books', request })
    expect(await desk.ask('templates.remove', { name: 'Books' })).toEqual({})
    expect(await desk.ask('templates.list')).toEqual({ items: [] })
    expect(problemsIn(await desk.refusal('templates.remove', { name: 'Books' }))).toEqual([
      '$.name: not_found',
    ])
  })

  it('are as many as a desk keeps and not one more, and one that is there is still changed', async () => {
    await using desk = openTestDesk()
    const save = (name: string) => desk.call('templates.save', { name, request })
    for (let count = 1; count <= MOST_TEMPLATES; count += 1)
      expect(await save(`Template ${count}`)).toHaveProperty('result')
    const refused = await desk.refusal('templates.save', { name: 'One more', request })
    expect(problemsIn(refused)).toEqual(['too_many_elements'])
    expect(await save('Template 1')).toHaveProperty('result')
    const renamed = { name: 'Renamed', was: 'Template 2', request }
    expect(await desk.call('templates.save', renamed)).toHaveProperty('result')
    expect((await desk.ask('templates.list')).items).toHaveLength(MOST_TEMPLATES)
  })

  const broken: readonly (readonly [unknown, string])[] = [
    [{ name: ' ', request }, '$.name: required_property_missing'],
    [{ name: 'x'.repeat(51), request }, '$.name: value_too_long'],
    [{ name: 'a', request: [] }, '$.request: invalid_format'],
    [{ name: 'a' }, '$.request: required_property_missing'],
    [{ name: 'a', request: { text: 'ü'.repeat(LONGEST_TEMPLATE / 2) } }, '$.request: value_too_large'],
  ]
  it('are refused when they are none', async () => {
    await using desk = openTestDesk()
    for (const [input, problem] of broken) {
      expect(problemsIn(await desk.refusal('templates.save', input))).toEqual([problem])
    }
  })
})
