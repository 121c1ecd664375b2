import { expect, it } from 'vitest'
import { singleChanges } from '#features/settings/history/single-changes.ts'

it('a change of many parts is told part by part, each with a value that is read by itself', () => {
  const before = { name: 'A', size: { value: 1, unit: 'kg' }, services: [{ name: 'One', tags: ['x'] }] }
  const after = { name: 'A', size: { value: 2, unit: 'kg' }, services: [{ name: 'One' }, { name: 'Two' }] }
  expect(singleChanges([{ property: '$', before, after }])).toEqual([
    { property: '$.size', before: { value: 1, unit: 'kg' }, after: { value: 2, unit: 'kg' } },
    { property: '$.services[0].tags', before: ['x'] },
    { property: '$.services[1].name', after: 'Two' },
  ])
  expect(singleChanges([{ property: '$.pin' }])).toEqual([{ property: '$.pin' }])
})
