import { IconX } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocale } from '#app/i18n/use-format.ts'
import { useFieldLabel } from '#contract/field.tsx'
import { decimalMarkOf } from '#ui/fields/text/decimal.ts'
import { SheetInput } from '#ui/fields/text/sheet-input.tsx'
import { type FieldPath, ID } from '#ui/form/field-path.ts'
import { useField, useFormFields, useProblems } from '#ui/form/use-field.ts'
import { priceRowPath, removePriceRow } from '../../model/edits.ts'
import { cellParts, cellPath } from '../../model/form.ts'
import type { NamedZone } from './price-grid-head.tsx'
import classes from './price-grid.module.css'
import type { PartProps } from '../use-service.ts'

type PriceLineProps = PartProps & {
  readonly id: number
  /** Which row it is, as people count. */
  readonly number: number
  readonly zones: readonly NamedZone[]
  readonly byKilogram: boolean
}

/** One weight and what it costs in each zone; what is wrong stands right below. */
export const PriceLine = memo((props: PriceLineProps) => {
  const { at, id, number, zones, byKilogram } = props
  const { t } = useTranslation('carriers')
  const { edit } = useFormFields()
  const row = priceRowPath(at, id)
  const describedBy = `prices-${id}-problems`
  const parts = byKilogram ? cellParts : (['net'] as const)
  return (
    <>
      <tr className={classes['line']} data-row={id}>
        <td>
          <PriceCell
            path={`${row}.up_to`}
            label={t('prices.cell.upTo', { number })}
            placeholder={t('prices.anyWeight')}
            describedBy={describedBy}
          />
        </td>
        {zones.flatMap(({ zone, name }) =>
          parts.map((part) => (
            <td key={`${zone[ID]} ${part}`}>
              <PriceCell
                path={cellPath(row, zone, part)}
                label={t(`prices.cell.${part}`, { zone: name, number })}
                describedBy={describedBy}
              />
            </td>
          )),
        )}
        <td className={classes['end']}>
          <button
            type="button"
            tabIndex={-1}
            aria-label={t('prices.removeRow', { number })}
            title={t('prices.removeRow', { number })}
            onClick={() => edit(removePriceRow(at, id))}
          >
            <IconX size={16} />
          </button>
        </td>
      </tr>
      <PriceProblems row={row} zones={zones} id={describedBy} span={zones.length * parts.length + 2} />
    </>
  )
})
PriceLine.displayName = 'PriceLine'

type PriceCellProps = {
  readonly path: FieldPath
  readonly label: string
  readonly placeholder?: string
  readonly describedBy: string
}

const PriceCell = ({ path, ...cell }: PriceCellProps) => {
  const { problem, ...field } = useField(path)
  const mark = decimalMarkOf(useLocale())
  return <SheetInput {...field} {...cell} mark={mark} isWrong={problem !== undefined} />
}

type PriceProblemsProps = {
  readonly row: FieldPath
  readonly zones: readonly NamedZone[]
  readonly id: string
  readonly span: number
}

const PriceProblems = ({ row, zones, id, span }: PriceProblemsProps) => {
  const upTo = `${row}.up_to`
  const { label } = useFieldLabel(upTo)
  const columns = [
    { path: upTo, name: label },
    ...zones.flatMap(({ zone, name }) =>
      cellParts.map((part) => ({ path: cellPath(row, zone, part), name })),
    ),
  ]
  const problems = useProblems(columns.map(({ path }) => path))
  if (problems.every((problem) => problem === undefined)) return undefined
  return (
    <tr className={classes['problems']}>
      <td colSpan={span} id={id}>
        {columns.map(
          ({ path, name }, index) =>
            problems[index] !== undefined && (
              <span key={path}>
                <strong>
                  <bdi>{name}</bdi>
                </strong>
                : {problems[index]}
              </span>
            ),
        )}
      </td>
    </tr>
  )
}
