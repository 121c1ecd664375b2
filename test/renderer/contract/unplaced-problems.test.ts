import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { startTexts } from '#app/i18n/i18n.ts'
import { UnplacedProblems } from '#contract/unplaced-problems.tsx'
import { useProblemMessage } from '#contract/use-problem-message.ts'
import { propertiesOf } from '#shared/contract/properties.ts'
import { packageSize } from '#shared/package-sizes/package-size.ts'
import { problemAt } from '#shared/problems.ts'
import { locateProblems } from '#ui/form/located-problems.ts'
import { openForm } from '#ui/form/form-state.ts'

const shape = {
  table: propertiesOf(packageSize),
  root: 'package_size',
  knownAs: (path: string) => `contents[].${path}`,
}
const form = openForm(shape.table, {})
const problems = locateProblems({ shape }, form, [
  problemAt(['package_size', 'name'], 'required_property_missing'),
  problemAt(['package_size', 'contents'], 'invalid_request'),
  problemAt(['package_size', 'sku'], 'value_too_long'),
  problemAt([], 'rule_conflict'),
])

const All = () => {
  const messageOf = useProblemMessage(shape)
  return createElement(UnplacedProblems, { problems, fields: { shape, get: () => form, messageOf } })
}

it('everything that no field shows is told by its name, and nothing that one shows', async () => {
  await startTexts('en')
  const items = renderToStaticMarkup(createElement(All)).split('</li>')
  expect(items.map((item) => item.replaceAll(/<[^>]*>/gu, ''))).toEqual([
    'Contents inside: A shipment has no such property.',
    'Contents · SKU: This is too long.',
    'It was changed in the meantime. Look at it again.',
    '',
  ])
})
