import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { callProcedure } from '#electron/trpc/call.ts'
import { aRequest } from '#helpers/a-request.ts'
import { createMany, readyToAllocate } from '#helpers/allocating.ts'
import { holdLock } from '#helpers/hold-lock.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'
import { aLinesFile } from '#helpers/transfer/a-file.ts'

const HELD_MILLISECONDS = 1_500
const TICK_MILLISECONDS = 10

/** Counts how often others get their turn until it is asked. */
const countTurns = (): (() => number) => {
  let turns = 0
  const timer = setInterval(() => void (turns += 1), TICK_MILLISECONDS)
  return () => {
    clearInterval(timer)
    return turns
  }
}

const FASTER = 20

/** Has the clock by which somebody waits go faster until the test is over: nobody waits ten seconds for this. */
const hurryTheClock = (): void => {
  const now = performance.now.bind(performance)
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => now() * FASTER)
  onTestFinished(() => clock.mockRestore())
}

describe('while another process has the lock', () => {
  it('nobody at the window stands still: what is read is answered, what is written is done once it lets go', async () => {
    await using desk = openTestDesk()
    const { reference } = await desk.ask('shipments.create', aRequest())
    await desk.indexed()
    const letGo = await holdLock(desk.folder)
    const turns = countTurns()
    let isWritten = false
    const written = desk.ask('shipments.create', aRequest()).then(() => (isWritten = true))
    const until = performance.now() + HELD_MILLISECONDS
    let reads = 0
    while (performance.now() < until) {
      expect(await desk.ask('shipments.get', { reference })).toMatchObject({ reference })
      reads += 1
      await wait(TICK_MILLISECONDS)
    }
    expect(isWritten).toBe(false)
    await letGo()
    await written
    expect(turns()).toBeGreaterThan(20)
    expect(reads).toBeGreaterThan(20)
    expect((await desk.ask('shipments.counts')).total).toBe(2)
  })

  it('whoever gives up waiting is answered so, and nothing is done', async () => {
    await using desk = openTestDesk()
    const letGo = await holdLock(desk.folder)
    const abort = new AbortController()
    const { router, createContext } = desk.inside()
    const call = { router, path: 'shipments.create', input: aRequest(), context: createContext() }
    const answer = callProcedure({ ...call, signal: abort.signal })
    await wait(100)
    abort.abort()
    expect(await answer).toMatchObject({ error: { code: 'conflict', message: 'The request was cancelled.' } })
    await letGo()
    expect((await desk.ask('shipments.counts')).total).toBe(0)
  })

  it('acts on many, jobs and what is done in the background wait as well, and are done once', async () => {
    await using desk = openTestDesk({ ports: { mayNameFiles: true } })
    await readyToAllocate(desk)
    const shipments = await createMany(desk, 3)
    await desk.ask('allocation.allocate', { shipments })
    const file = aLinesFile([aRequest({ custom_reference: 'A' }), aRequest({ custom_reference: 'B' })])
    const letGo = await holdLock(desk.folder)
    const turns = countTurns()
    const ready = desk.ask('shipments.setReadyToShip', { shipments, ready: true })
    const started = desk.ask('transfer.import', { file })
    await wait(HELD_MILLISECONDS)
    await letGo()
    expect(turns()).toBeGreaterThan(20)
    expect(await ready).toMatchObject({ accepted: [{}, {}, {}], rejected: [] })
    const { job } = await started
    expect(await desk.inside().jobs.ended(job?.job ?? 0)).toMatchObject({
      state: 'done',
      result: { shipments: 2 },
    })
    expect((await desk.ask('transfer.jobs', {})).items).toHaveLength(1)
    await desk.indexed()
    expect(await desk.ask('audit.verify')).toMatchObject({ ok: true })
  })

  it('that never lets go, it is said which it is', async () => {
    await using desk = openTestDesk({ mayHaveBugs: true })
    const letGo = await holdLock(desk.folder)
    hurryTheClock()
    const error = await desk.refusal('shipments.create', aRequest())
    expect(error).toMatchObject({ code: 'internal_server_error', details: [{ code: 'records_in_use' }] })
    expect(error.message).toContain('Another program')
    await letGo()
  })
})
