import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useRef } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { PairRow } from '../model/form.ts'
import { type FieldProblems, noProblems } from '../model/grouped-problems.ts'
import { addPair } from '../model/pair-edits.ts'
import type { PairField, PairList } from '../model/pair-specs.ts'
import type { PartProps } from '../part-props.ts'
import { PairLine } from './pair-line.tsx'
import classes from './pairs.module.css'
import { usePairFieldName } from './use-pair-field-name.ts'

export type PairsProps = Pick<PartProps, 'edit'> & {
  readonly list: PairList
  readonly pairs: readonly PairRow[]
  readonly problems: ReadonlyMap<string, FieldProblems>
  /** The row of contents that they belong to; without one it is the shipment. */
  readonly rowId?: number
  /** Which row that is, as people count, so that two fields are never called the same. */
  readonly rowName?: string
}

/** The fields that a list has; a second type is shown only where one came with a pasted request. */
const fieldsOf = (list: PairList, pairs: readonly PairRow[]): readonly PairField[] => {
  if (list === 'labelProperties') return ['key', 'value']
  const hasSecondType = pairs.some(({ texts }) => texts.metadataType !== '')
  return ['key', 'value', 'type', ...(hasSecondType ? (['metadataType'] as const) : [])]
}

/** Keys with their values, one below the other. */
export const Pairs = ({ list, pairs, problems, edit, rowId, rowName }: PairsProps) => {
  const { t } = useTranslation('new-shipment')
  const fields = fieldsOf(list, pairs)
  const nameOf = usePairFieldName(list)
  const whole = useRef<HTMLDivElement>(null)
  const add = (): void => {
    flushSync(() => edit(addPair(list, rowId)))
    const keys = whole.current?.querySelectorAll<HTMLElement>('[data-field$="-key"]') ?? []
    ;[...keys].at(-1)?.focus()
  }
  return (
    <div ref={whole}>
      {pairs.length > 0 && (
        <div className={classes['pairs']} data-fields={fields.length}>
          {fields.map((field) => (
            <span key={field} className={classes['label']} aria-hidden>
              {nameOf(field)}
            </span>
          ))}
          <span />
          {pairs.map((pair, index) => (
            <PairLine
              key={pair.id}
              list={list}
              pair={pair}
              fields={fields}
              place={rowName === undefined ? String(index + 1) : `${rowName} – ${index + 1}`}
              edit={edit}
              problems={problems.get(`${list}-${pair.id}`) ?? noProblems}
            />
          ))}
        </div>
      )}
      <Button
        variant="subtle"
        size="xs"
        className={classes['add'] ?? ''}
        leftSection={<IconPlus size={14} />}
        onClick={add}
      >
        {t(`${list}.add`)}
      </Button>
    </div>
  )
}
