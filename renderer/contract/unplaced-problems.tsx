import { Alert } from '@mantine/core'
import { hasLabel } from '#shared/texts/labels.ts'
import type { FormShape } from '#ui/form/field-of-problem.ts'
import type { LocatedProblem } from '#ui/form/located-problems.ts'
import type { FormFields } from '#ui/form/use-field.ts'
import classes from './unplaced-problems.module.css'
import { useFullLabelOf } from './use-label-of.ts'

type UnplacedProblemsProps = {
  readonly problems: readonly LocatedProblem[]
  readonly fields: Pick<FormFields, 'messageOf' | 'get' | 'shape'>
}

/** What stands against a form and has no field to stand at, each by what its property is called. */
export const UnplacedProblems = ({ problems, fields: { messageOf, get, shape } }: UnplacedProblemsProps) => {
  const labelOf = useFullLabelOf()
  const unplaced = problems.filter(isUnplaced)
  if (unplaced.length === 0) return undefined
  return (
    <ul className={classes['list']}>
      {unplaced.map((located) => {
        const { property = '$', code } = located.problem
        const label = /^\$\.?$/u.test(property) ? '' : labelOf(knownName(shape, property))
        return (
          <li key={`${property} ${code}`}>
            {label !== '' && (
              <>
                <strong>
                  <bdi>{label}</bdi>
                </strong>
                :{' '}
              </>
            )}
            {messageOf(located, get())}
          </li>
        )
      })}
    </ul>
  )
}

/** The same where nothing else is told of the form. */
export const UnplacedAlert = (props: UnplacedProblemsProps) =>
  props.problems.some(isUnplaced) && (
    <Alert color="red" variant="light" role="alert">
      <UnplacedProblems {...props} />
    </Alert>
  )

/** Whether no field shows what a problem is about. */
export const isUnplaced = ({ field }: LocatedProblem): boolean => field === undefined

/** By what name a property is found among the labels: that in what was sent, or that which the form knows it by. */
const knownName = ({ root, knownAs }: FormShape, property: string): string => {
  const start = root === undefined ? '$.' : `$.${root}.`
  if (hasLabel(property) || !property.startsWith(start)) return property
  const path = property.slice(start.length)
  return knownAs?.(path) ?? path
}
