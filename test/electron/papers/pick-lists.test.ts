import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { anExport } from '#helpers/an-export.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'
import { pagesIn } from '#helpers/pages-in.ts'

describe('a pick list', () => {
  it('is for those shipments that are to be packed, and says why it is not for others', async () => {
    await using desk = openTestDesk()
    const [wanted, cancelled] = [
      (await desk.ask('shipments.create', anExport())).reference,
      (await desk.ask('shipments.create', anExport())).reference,
    ]
    await desk.ask('shipments.cancel', { reference: cancelled })
    const unknown = `sp_${'0'.repeat(32)}`
    const shipments = [wanted, cancelled, unknown, 'ORD-1']
    const { accepted, rejected, document } = await desk.ask('shippingDocuments.pickList', {
      shipments,
      by: 'SKU',
    })
    expect(accepted).toEqual([wanted])
    expect(rejected.map(({ shipment_reference, details }) => [shipment_reference, details[0]?.code])).toEqual(
      [
        [cancelled, 'invalid_state_for_operation'],
        [unknown, 'shipment_not_found'],
        ['ORD-1', 'invalid_reference_format'],
      ],
    )
    expect(document).toMatchObject({ content_type: 'pdf', document_type: 'other', dpi: 300 })
    expect(pagesIn(document?.file ?? new Uint8Array())).toBe(1)
    const none = await desk.ask('shippingDocuments.pickList', { shipments: [cancelled] })
    expect(none.document).toBeUndefined()
  })

  it('lies in the data folder, where it is shown', async () => {
    await using desk = openTestDesk()
    const { reference } = await desk.ask('shipments.create', anExport())
    const { document } = await desk.ask('shippingDocuments.openPickList', { shipments: [reference] })
    expect(document).toMatchObject({ opened: false })
    expect(existsSync(document?.path ?? '')).toBe(true)
  })
})
