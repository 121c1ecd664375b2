import { describe, expect, it } from 'vitest'
import { requestOfShipment } from '#shared/shipments/request-of.ts'
import { aRequest } from '#helpers/a-request.ts'
import { openTestDesk, problemsIn } from '#helpers/open-test-desk.ts'

describe('what an older program let in', () => {
  it('may stand in an edit and in a clone as long as it is as it was', async () => {
    await using desk = openTestDesk()
    const request = aRequest({ customs_documentation: { category_type: 'gift' } })
    const { reference } = await desk.ask('shipments.create', request)
    const older = {
      label_properties: [
        { key: 'k', value: '1' },
        { key: 'k', value: '2' },
      ],
      metadata: [{ key: 'big', value: '4000000000', type: 'integer' }],
      customs_documentation: { category_type: 'gift', attached_invoice_references: ['x'.repeat(60)] },
    }
    desk.tamper(`UPDATE shipment_record SET record = json_patch(record, '${JSON.stringify(older)}')`)
    const shipment = {
      ...requestOfShipment(await desk.ask('shipments.get', { reference })),
      tags: ['changed'],
    }
    expect(await desk.ask('shipments.update', { reference, shipment })).toMatchObject({ modified: true })
    expect(await desk.ask('shipments.clone', { reference })).toHaveProperty('reference')
    const more = { ...shipment, label_properties: [{ key: 'a', value: '0' }, ...older.label_properties] }
    const error = await desk.refusal('shipments.update', { reference, shipment: more })
    expect(problemsIn(error)).toEqual(['$.label_properties[2].key: duplicate_values'])
    expect(problemsIn(await desk.refusal('shipments.create', shipment))).toEqual([
      '$.metadata[0].value: invalid_value',
      '$.label_properties[1].key: duplicate_values',
      '$.customs_documentation.attached_invoice_references[0]: value_too_long',
    ])
  })
})
