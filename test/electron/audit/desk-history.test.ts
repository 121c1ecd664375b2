import { describe, expect, it } from 'vitest'
import { aRequest } from '#helpers/a-request.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'
import { withoutTriggers } from '#helpers/rechain.ts'

const densities = ['large', 'normal', 'large', 'normal', 'large'] as const

describe('the history of the desk', () => {
  it('tells what was done to the desk, newest first and page by page, and nothing of shipments', async () => {
    await using desk = openTestDesk()
    for (const density of densities) await desk.ask('settings.update', { density })
    await desk.ask('shipments.create', aRequest())
    const first = await desk.ask('audit.list', { take: 3 })
    expect(first.items[0]).toMatchObject({
      operation: 'change_settings',
      reference: 'density',
      changes: [{ property: '$.density', before: 'normal', after: 'large' }],
      details: 'whole',
    })
    const second = await desk.ask('audit.list', { take: 3, cursor: first.next_cursor })
    expect(second.next_cursor).toBeNull()
    expect([first, second].map(({ items }) => items.map(({ sequence }) => sequence))).toEqual([
      [5, 4, 3],
      [2, 1],
    ])
  })

  it('is told of one person alone, and names all of them', async () => {
    await using desk = openTestDesk()
    await desk.ask('settings.update', { operator: 'Ada' })
    await desk.ask('settings.update', { density: 'large' })
    await desk.ask('settings.update', { operator: 'Bo' })
    await desk.ask('settings.update', { appearance: 'dark' })
    const { items, actors } = await desk.ask('audit.list', { actor: 'Bo' })
    expect(items.map(({ reference, actor }) => ({ reference, actor }))).toEqual([
      { reference: 'appearance', actor: 'Bo' },
    ])
    expect(actors).toHaveLength(3)
    expect(actors).toEqual(expect.arrayContaining(['Ada', 'Bo']))
  })

  it('tells what can be told of an entry that was spoilt, and all the others', async () => {
    await using desk = openTestDesk()
    for (const density of densities) await desk.ask('settings.update', { density })
    desk.tamper(`${withoutTriggers}
      UPDATE audit_detail SET changes = '{"property' WHERE sequence = 1;
      UPDATE audit_detail SET changes = '[7]', sentence = '{' WHERE sequence = 2;
      UPDATE audit SET operation = 'nonsense' WHERE sequence = 3;
      UPDATE audit SET at = 9000000000000000000 WHERE sequence = 4;
      DELETE FROM audit_detail WHERE sequence = 5;`)
    const { items } = await desk.ask('audit.list')
    expect(items.map(({ details }) => details).toReversed()).toEqual([
      'damaged',
      'damaged',
      'damaged',
      'damaged',
      'forgotten',
    ])
    expect(items.every(({ changes, reference }) => changes.length < 2 && reference === 'density')).toBe(true)
  })
})
