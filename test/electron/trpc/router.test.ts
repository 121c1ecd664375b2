import { expect, it } from 'vitest'
import { proceduresOf } from '#electron/trpc/router.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'

it('the procedures of a feature are made with the first call of one, and none before', async () => {
  await using desk = openTestDesk()
  const { router } = desk.inside()
  const features = () => new Set(Object.keys(router._def.procedures).map((path) => path.split('.')[0]))
  expect(features()).toEqual(new Set())
  await Promise.all([desk.ask('shipments.counts'), desk.ask('shipments.list', {}), desk.ask('settings.get')])
  expect(features()).toEqual(new Set(['shipments', 'settings']))
  await expect(desk.refusal('shipments.nothing')).resolves.toMatchObject({ code: 'not_found' })
  await proceduresOf(router)
  expect(features().size).toBeGreaterThan(20)
})
