import { describe, expect, it } from 'vitest'
import { createPrintSending } from '#electron/print-queue/sending.ts'
import { openPrintJobStore } from '#electron/print-queue/store.ts'
import { failureOf } from '#electron/platform/failure.ts'
import { systemClock } from '#electron/platform/clock.ts'
import type { SendToPrinter, Sent } from '#electron/printers/connections/sender.ts'
import { openPrinterStore } from '#electron/printers/store.ts'
import type { TestDesk } from '#helpers/open-test-desk.ts'
import { allocatedWith, jobsOf, networkPrinter, openPrintingDesk, statesOf } from '#helpers/printing.ts'

type Ports = Parameters<typeof createPrintSending>[0]

/** Sends what waits at a desk, in a way of the test's own, and notes what is reported. */
const aSending = (desk: TestDesk, own: (ports: Ports) => Partial<Ports>) => {
  const { database, audit, shipments } = desk.inside()
  const { transitions, changes } = shipments
  const reported: unknown[] = []
  const ports: Ports = {
    database,
    audit,
    transitions,
    changes,
    clock: systemClock,
    store: openPrintJobStore(database.reader),
    printers: openPrinterStore(database.reader),
    labels: { current: () => new Uint8Array(1) },
    groups: { noteMark: () => undefined },
    manifests: { isWithdrawn: () => false },
    send: async () => ({ outcome: 'nothing' }),
    feed: { tell: () => undefined },
    pauses: { first: 5, longest: 5, look: 50 },
    reportFailure: (error) => void reported.push(error),
  }
  const sending = createPrintSending({ ...ports, ...own(ports) })
  return { sending, reported }
}

const withAJob = async (desk: TestDesk): Promise<void> => {
  const shipments = await allocatedWith(desk, 1)
  await desk.ask('printers.save', networkPrinter(9100))
  await desk.ask('printQueue.print', { shipments })
}

const bug = new Error('Nobody foresaw this.')
const { sentences } = failureOf(bug)
const failed: Sent = { outcome: 'failed', sentences, fate: 'waits', unexpected: bug }

describe('what nobody foresaw', () => {
  const kinds: Readonly<Record<string, SendToPrinter>> = {
    'before the printer answers': async () => failed,
    'once it has answered': async (_way, { take }) => {
      await take()
      return failed
    },
    'and nobody caught': async () => {
      throw bug
    },
  }

  it.each(Object.entries(kinds))(
    '%s is reported once for as long as it is, and the job waits',
    async (_kind, wrong) => {
      await using desk = openPrintingDesk()
      await withAJob(desk)
      let calls = 0
      let isWrong = true
      const send: SendToPrinter = async (way, sending) => {
        calls += 1
        if (isWrong) return wrong(way, sending)
        await sending.take()
        return { outcome: 'printed' }
      }
      const { sending, reported } = aSending(desk, () => ({ send }))
      sending.start()
      await expect.poll(() => calls).toBeGreaterThan(2)
      await expect.poll(() => statesOf(desk)).toEqual(['waiting'])
      isWrong = false
      await expect.poll(() => statesOf(desk)).toEqual(['printed'])
      expect(reported).toEqual([bug])
      expect((await jobsOf(desk))[0]?.sentences).toBeUndefined()
      sending.close()
    },
  )

  it('when it looks for what waits is nothing to whoever woke it', async () => {
    await using desk = openPrintingDesk()
    await withAJob(desk)
    let isWrong = true
    const { sending, reported } = aSending(desk, ({ store }) => ({
      send: async (_way, { take }) => {
        await take()
        return { outcome: 'printed' }
      },
      store: {
        ...store,
        awaited: () => {
          if (isWrong) throw bug
          return store.awaited()
        },
      },
    }))
    sending.start()
    sending.wake()
    sending.wake()
    expect(reported).toEqual([bug])
    isWrong = false
    sending.wake()
    await expect.poll(() => statesOf(desk)).toEqual(['printed'])
    sending.close()
  })
})
