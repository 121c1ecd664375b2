import { describe, expect, it } from 'vitest'
import { spoolerOfWindow } from '#electron/printers/connections/system/spooler.ts'
import { openTestDesk, problemsIn } from '#helpers/open-test-desk.ts'

describe('printers of a system that only a window reaches', () => {
  it('are not listed without one, and take no ZPL', async () => {
    await using desk = openTestDesk({ ports: { spooler: spoolerOfWindow } })
    expect(await desk.ask('printers.system')).toMatchObject({
      items: [],
      sentences: [{ key: 'spooler_needs_window' }],
    })
    const printer = { name: 'Packing', paper: 'labels', way: { kind: 'system', name: 'Bench' } }
    expect(problemsIn(await desk.refusal('printers.save', { ...printer, format: 'zpl' }))).toEqual([
      '$.format: invalid_value',
    ])
    expect(problemsIn(await desk.refusal('printers.save', { ...printer, format: 'pdf' }))).toEqual([
      '$.way.name: invalid_value',
    ])
  })
})
