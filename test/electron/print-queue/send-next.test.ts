import { describe, expect, it } from 'vitest'
import { createSendNext } from '#electron/print-queue/send-next.ts'
import { openPrintJobStore } from '#electron/print-queue/store.ts'
import { openPrinterStore } from '#electron/printers/store.ts'
import type { SendToPrinter } from '#electron/printers/connections/sender.ts'
import { systemClock } from '#electron/platform/clock.ts'
import type { TestDesk } from '#helpers/open-test-desk.ts'
import { allocatedWith, networkPrinter, openPrintingDesk, statesOf } from '#helpers/printing.ts'

/** Sends the next sheet of a desk's printers by a way of the test's own. */
const sendingOf = (desk: TestDesk, send: SendToPrinter) => {
  const { database } = desk.inside()
  const store = openPrintJobStore(database.reader)
  const printers = openPrinterStore(database.reader)
  const labels = { current: (): Uint8Array => new Uint8Array(1) }
  const feed = { tell: (): void => undefined }
  const { audit, shipments } = desk.inside()
  const { transitions, changes } = shipments
  const ports = {
    database,
    clock: systemClock,
    store,
    printers,
    labels,
    groups: { noteMark: () => undefined },
    manifests: { isWithdrawn: () => false },
    send,
    feed,
    audit,
    transitions,
    changes,
  }
  return createSendNext(ports, new AbortController().signal)
}

describe('a printer that changes while it is called', () => {
  const changes = {
    'is at another address': (desk: TestDesk, printer: number) =>
      desk.ask('printers.save', { ...networkPrinter(9101), printer }),
    'takes something else': async (desk: TestDesk, printer: number) =>
      desk.ask('printers.save', { ...networkPrinter(9100, 'Other'), printer }),
    'is paused': (desk: TestDesk, printer: number) => desk.ask('printQueue.pause', { printer }),
  } as const

  it.each(Object.entries(changes))('gets nothing where it %s', async (_name, change) => {
    await using desk = openPrintingDesk()
    const shipments = await allocatedWith(desk, 1)
    const { printer } = await desk.ask('printers.save', networkPrinter(9100))
    await desk.ask('printQueue.print', { shipments })
    const given: unknown[] = []
    const { send } = sendingOf(desk, async (_way, { take }) => {
      await change(desk, printer)
      given.push(await take())
      return { outcome: 'nothing' }
    })
    expect(await send(printer)).toEqual({ next: 'rest' })
    expect(given).toEqual([undefined])
    expect(await statesOf(desk)).toEqual(['waiting'])
  })
})
