import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aRequest } from '#helpers/a-request.ts'
import { aScheduledRequest, readyToAllocate } from '#helpers/allocating.ts'
import { aGif } from '#helpers/documents/a-gif.ts'
import { openTestDesk, type TestDesk } from '#helpers/open-test-desk.ts'
import { aFolder } from '#helpers/transfer/a-file.ts'
import { ended } from '#helpers/transfer/jobs.ts'

const document = { file_format: 'gif', document_type: 'other', usage: 'pricing', file_content: aGif() }
const reason = 'It was only a test.'

const everything = { format: 'jsonl', history: true, documents: true }
const ports = { mayNameFiles: true }

type Step = readonly [what: string, act: (desk: TestDesk, reference: string) => Promise<unknown>]
/** All that a shipment goes through, in an order in which each has something to do. */
const life: readonly Step[] = [
  ['is read', (desk, reference) => desk.ask('shipments.get', { reference })],
  ['gets a document', (desk, reference) => desk.ask('documents.add', { reference, ...document })],
  [
    'is edited',
    (desk, reference) =>
      desk.ask('shipments.update', { reference, shipment: aScheduledRequest({ custom_reference: 'Ö-2\0' }) }),
  ],
  [
    'loses a document',
    async (desk, reference) => {
      const [first] = (await desk.ask('documents.list', { reference })).items
      await desk.ask('documents.remove', { document_reference: first?.document_reference })
    },
  ],
  ['is allocated', (desk, reference) => desk.ask('allocation.allocate', { shipments: [reference] })],
  [
    'is de-allocated',
    (desk, reference) => desk.ask('allocation.deallocate', { shipments: [reference], reason }),
  ],
  ['is allocated again', (desk, reference) => desk.ask('allocation.allocate', { shipments: [reference] })],
  [
    'gets a number by hand',
    (desk, reference) =>
      desk.ask('allocation.setTrackingReferences', {
        reference,
        tracking_references: ['1Z5R89390357567127'],
      }),
  ],
  ['is labelled', (desk, reference) => desk.ask('labels.get', { reference, reason })],
  [
    'is made ready',
    (desk, reference) => desk.ask('shipments.setReadyToShip', { shipments: [reference], ready: true }),
  ],
  ['is manifested', (desk, reference) => desk.ask('manifests.create', { shipments: [reference] })],
  ...(['dispatched', 'delivered'] as const).map((event_code, hour): Step => [
    `is ${event_code}`,
    (desk, shipment_reference) =>
      desk.ask('tracking.add', {
        events: [{ shipment_reference, event_code, timestamp: `2026-11-20T0${6 + hour}:00:00Z` }],
      }),
  ]),
]

describe('the digest in an entry', () => {
  it.each([
    ['without documents', {}],
    ['with a document', { paperless_documents: [document] }],
  ])('is of what lies in the database, after everything that a shipment %s goes through', async (_, more) => {
    await using desk = openTestDesk()
    await readyToAllocate(desk)
    const { reference } = await desk.ask('shipments.create', { ...aScheduledRequest(), ...more })
    for (const [what, act] of life) {
      const before = desk.inside().audit.head().entries
      desk.clock.advance(1000)
      await act(desk, reference)
      const { parts } = await desk.ask('audit.verify')
      expect({ what, findings: parts.flatMap(({ findings }) => findings) }).toEqual({ what, findings: [] })
      const isNew = desk.inside().audit.head().entries > before
      expect({ what, isNew }).toEqual({ what, isNew: what !== 'is read' })
    }
    expect(desk.rows("SELECT 1 FROM audit WHERE entity = 'shipment' AND record_digest IS NULL")).toEqual([])
  })

  it('is of what lies in the database after an import of whole records', async () => {
    await using desk = openTestDesk({ ports })
    await readyToAllocate(desk)
    const references: string[] = []
    for (const more of [{}, { paperless_documents: [document] }, {}])
      references.push((await desk.ask('shipments.create', { ...aScheduledRequest(), ...more })).reference)
    await desk.ask('allocation.allocate', { shipments: references.slice(1) })
    const path = join(aFolder(), 'all.jsonl')
    await ended(desk, 'transfer.export', { ...everything, path })
    await using other = openTestDesk({ ports })
    await ended(other, 'transfer.import', { file: path })
    expect(await other.ask('shipments.counts')).toMatchObject({ total: 3 })
    expect(await other.ask('audit.verify')).toMatchObject({ ok: true })
    other.tamper(`UPDATE shipment_allocation SET shipping_date = NULL`)
    expect((await other.ask('audit.verify')).parts.flatMap(({ findings }) => findings)).toHaveLength(2)
  })

  it('is of text that is no Unicode as it lies there', async () => {
    await using desk = openTestDesk()
    for (const more of [{}, { paperless_documents: [document] }]) {
      const request = { ...aRequest({ custom_reference: 'N \ud800', tags: ['\0 \udc00'] }), ...more }
      const { reference } = await desk.ask('shipments.create', request)
      expect(await desk.ask('audit.verify')).toMatchObject({ ok: true })
      await desk.ask('shipments.cancel', { reference, reason })
    }
    expect(await desk.ask('audit.verify')).toMatchObject({ ok: true })
  })
})
