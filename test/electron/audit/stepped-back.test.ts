import { describe, expect, it } from 'vitest'
import { aRequest } from '#helpers/a-request.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'

const SECOND = 1000

describe('a clock that steps back', () => {
  it('is noted in the trail before what follows, once, and by more than two minutes only', async () => {
    await using desk = openTestDesk()
    const noted = () => desk.rows("SELECT sequence, actor FROM audit WHERE operation = 'clock_stepped_back'")
    await desk.ask('shipments.create', aRequest())
    desk.clock.advance(-120 * SECOND)
    await desk.ask('shipments.create', aRequest())
    expect(noted()).toEqual([])
    desk.clock.advance(-3600 * SECOND)
    const { reference } = await desk.ask('shipments.create', aRequest())
    await desk.ask('shipments.create', aRequest())
    const [{ sequence } = { sequence: 0 }] = noted()
    expect(noted()).toEqual([{ sequence, actor: 'Shipdesk' }])
    expect(desk.rows('SELECT reference FROM audit WHERE sequence = ?', Number(sequence) + 1)).toEqual([
      { reference },
    ])
    expect(await desk.ask('audit.verify')).toMatchObject({ ok: true })
  })
})
