import { expect, it } from 'vitest'
import { shipmentsFor } from '#helpers/allocated-for-manifest.ts'
import { aRequest } from '#helpers/a-request.ts'
import { anAllocatedShipment, anAllocation } from '#helpers/an-allocated-shipment.ts'
import { isScanOrSort, openNotedDesk, planOf } from '#helpers/noted-statements.ts'

it('reads no table as a whole and sorts nothing, whatever is asked of manifests', async () => {
  await using desk = openNotedDesk()
  const [first = ''] = shipmentsFor(desk, { carrier: 'SWIFT', many: 3 })
  anAllocatedShipment(desk, aRequest(), anAllocation())
  await desk.ask('manifests.ready')
  await desk.ask('manifests.checklist')
  await desk.ask('manifests.handOver', { carriers: [{ carrier: 'SWIFT', also: [first] }], until: 0 })
  await desk.ask('manifests.create', { query: { carrier: 'SWIFT' } })
  shipmentsFor(desk, { carrier: 'SWIFT', many: 1 })
  await desk.ask('manifests.createByQuery', { address_custom_reference: 'GATE 4' }).catch(() => undefined)
  const { items } = await desk.ask('manifests.list', { carrier: 'SWIFT' })
  await desk.ask('manifests.get', { reference: items[0]?.reference ?? '' })
  await desk.ask('manifests.withdraw', { reference: items[0]?.reference ?? '' })
  const statements = desk
    .noted()
    .filter((sql) => /\bmanifest|shipment_state\b|shipment_waiting\b|locked_in\b|is_changed\b/u.test(sql))
  const planned = statements.filter((sql) => /^\s*(SELECT|UPDATE|DELETE)/u.test(sql))
  const details = planned.flatMap((sql) => planOf(desk, sql))
  expect(planned.length).toBeGreaterThan(5)
  // The entries of a list within one record are looked at one by one.
  const bad = details.filter((detail) => isScanOrSort(detail) && !detail.includes('VIRTUAL TABLE INDEX'))
  expect(bad).toEqual([])
})
