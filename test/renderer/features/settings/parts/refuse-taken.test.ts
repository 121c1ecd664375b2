import { expect, it } from 'vitest'
import { checkedBy } from '#contract/checked-by.ts'
import { refuseTaken } from '#features/settings/parts/refuse-taken.ts'
import { savePackageSizeRequest } from '#shared/package-sizes/package-size.ts'

const root = 'package_size'
const others = [{ reference: 'BOX' }]
const check = (size: Readonly<Record<string, unknown>>) =>
  refuseTaken(checkedBy(savePackageSizeRequest, { [root]: size }), size, { root, others })

it('a reference that another has is told beside all else that is wrong', () => {
  expect(check({ reference: 'BAG', name: 'Bag' })).toMatchObject({ ok: true })
  expect(check({ reference: 'BOX', weight: { value: -1, unit: 'kg' } })).toMatchObject({
    ok: false,
    problems: [
      { property: '$.package_size.name', code: 'required_property_missing' },
      { property: '$.package_size.weight.value', code: 'value_too_small' },
      { property: '$.package_size.reference', code: 'non_unique_reference' },
    ],
  })
})
