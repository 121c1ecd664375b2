import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { startTexts } from '#app/i18n/i18n.ts'
import { useCarrierMessage } from '#features/carriers/edit/use-carrier-message.ts'
import { groupRules } from '#features/carriers/groups/use-group-editing.ts'
import { toProblem } from '#shared/api-error.ts'
import { openForm } from '#ui/form/form-state.ts'
import { locateRefusal, problemsIn, type LocatedProblem } from '#ui/form/located-problems.ts'

const group = openForm(groupRules.shape.table, { name: 'Cheap', reference: 'CHEAP', services: ['GONE'] })

const Said = ({ problems }: { readonly problems: readonly LocatedProblem[] }) => {
  const messageOf = useCarrierMessage(groupRules.shape)
  return problems.map((located) => `${located.field}: ${messageOf(located, group)}`).join('\n')
}
const say = (problems: readonly LocatedProblem[]): string => {
  return renderToStaticMarkup(createElement(Said, { problems }))
}

await startTexts('en')

it('the services of a group are told to be too few only where they are', () => {
  const empty = openForm(groupRules.shape.table, { name: 'Cheap', reference: 'CHEAP', services: [] })
  expect(say(problemsIn(groupRules, empty))).toBe('services: Choose at least one service.')
  const unknown = toProblem({
    property: '$.service_group.services[0]',
    code: 'invalid_value',
    sentence: { key: 'service_unknown', values: { reference: 'GONE' } },
  })
  expect(say(locateRefusal(groupRules, group, [unknown]))).toBe(
    'services: There is no service “\u2068GONE\u2069”.',
  )
})
