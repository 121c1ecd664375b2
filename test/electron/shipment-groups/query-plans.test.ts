import { expect, it } from 'vitest'
import { isScanOrSort, openNotedDesk, planOf } from '#helpers/noted-statements.ts'
import { aGroupOf } from '#helpers/shipment-groups.ts'

it('reads no table as a whole and sorts nothing, whatever is asked of groups', async () => {
  await using desk = openNotedDesk()
  const { reference, shipments } = await aGroupOf(desk, 3, 'CAGE-7')
  await desk.ask('groups.list', { states: ['open', 'locked'] })
  await desk.ask('groups.list')
  await desk.ask('groups.members', { reference })
  await desk.ask('groups.get', { custom_reference: 'CAGE-7', version: 1 })
  await desk.ask('groups.remove', { custom_reference: 'CAGE-7', shipments: shipments.slice(0, 1) })
  await desk.ask('shipments.cancel', { reference: shipments[1] })
  const statements = desk.noted().filter((sql) => sql.includes('shipment_group'))
  const planned = statements.filter((sql) => /^\s*(SELECT|UPDATE|DELETE)/u.test(sql))
  const details = planned.flatMap((sql) => planOf(desk, sql))
  expect(planned.length).toBeGreaterThan(5)
  expect(details.filter(isScanOrSort)).toEqual([])
})
