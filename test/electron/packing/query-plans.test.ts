import { expect, it } from 'vitest'
import { isScanOrSort, openNotedDesk, planOf } from '#helpers/noted-statements.ts'

it('reads no table as a whole and sorts nothing, whatever is asked at the bench', async () => {
  await using desk = openNotedDesk()
  const statements = desk.noted().filter((sql) => /\bpacking|wave\b/u.test(sql))
  const planned = statements.filter((sql) => /^\s*(SELECT|UPDATE)/u.test(sql))
  const details = planned.flatMap((sql) => planOf(desk, sql))
  expect(planned.length).toBeGreaterThan(3)
  expect(details.filter(isScanOrSort)).toEqual([])
})
