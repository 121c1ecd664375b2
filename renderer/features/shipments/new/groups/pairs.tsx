import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useRef } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { furtherPaths } from '#shared/contract/properties.ts'
import { useLabelOf } from '#contract/use-label-of.ts'
import { requestProperties } from '#shared/shipments/properties.ts'
import { childPath, type FieldPath, ID, type Row, rowPath, rowsIn } from '#ui/form/field-path.ts'
import { addRow, removeRow } from '#ui/form/form-state.ts'
import { useFormFields, useValueAt } from '#ui/form/use-field.ts'
import { hasContent } from '#ui/form/typed.ts'
import { blankPair, type PairList } from '../model/form.ts'
import { PairLine } from './pair-line.tsx'
import classes from './pairs.module.css'

type PairsProps = {
  readonly list: PairList
  /** The row of contents that they belong to; without one it is the shipment. */
  readonly below?: FieldPath
  /** Which row that is, as people count, so that two fields are never called the same. */
  readonly rowName?: string
}

/** The second type of metadata is shown only where one came with a pasted request. */
const SECOND_TYPE = 'metadata_type'
const usual = ['key', 'value', 'type']

const fieldsOf = (list: PairList, pairs: readonly Row[]): readonly string[] => {
  const known = [...usual, ...furtherPaths(requestProperties(), `${list}[]`, usual)]
  return known.filter(
    (name) =>
      requestProperties().has(`${list}[].${name}`) &&
      (name !== SECOND_TYPE || pairs.some((pair) => hasContent(pair[SECOND_TYPE]))),
  )
}

const usePairFieldName = (list: PairList) => {
  const { t } = useTranslation('new-shipment')
  const labelOf = useLabelOf()
  return (field: string): string => {
    if (field === 'key') return t(`${list}.key`)
    if (field === 'value') return t(`${list}.value`)
    return field === 'type' ? t('metadata.type') : labelOf(`${list}[].${field}`)
  }
}

/** Keys with their values, one below the other. */
export const Pairs = ({ list, below, rowName }: PairsProps) => {
  const { t } = useTranslation('new-shipment')
  const { edit } = useFormFields()
  const path = below === undefined ? list : childPath(below, list)
  const value = useValueAt(path)
  const pairs = rowsIn(value)
  const fields = fieldsOf(list, pairs)
  const nameOf = usePairFieldName(list)
  const whole = useRef<HTMLDivElement>(null)
  const add = (): void => {
    flushSync(() => edit(addRow(path, blankPair(list))))
    const keys = whole.current?.querySelectorAll<HTMLElement>('[data-field$=".key"]') ?? []
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
          {pairs.map((pair, index) => {
            const place = rowName === undefined ? String(index + 1) : `${rowName} – ${index + 1}`
            const pairPath = rowPath(path, pair[ID])
            return (
              <PairLine
                key={pair[ID]}
                path={pairPath}
                fields={fields.map((field) => ({ field, label: `${nameOf(field)} ${place}` }))}
                remove={{
                  label: t(`${list}.remove`, { place }),
                  run: () => edit(removeRow(pairPath)),
                }}
              />
            )
          })}
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
