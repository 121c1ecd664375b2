import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocale } from '#app/i18n/use-format.ts'
import { decimalMarkOf } from '#ui/fields/decimal.ts'
import { SheetInput } from '#ui/fields/sheet-input.tsx'
import { cellField, rowField } from '../model/field-of-path.ts'
import { removeRow, setCell, setUpTo } from '../model/form-edits.ts'
import { cellOf, type PriceRow, type Zone } from '../model/form.ts'
import type { PartProps } from './part-props.ts'
import { useZoneName } from './price-grid-head.tsx'
import classes from './price-grid.module.css'

type PriceLineProps = PartProps & {
  readonly row: PriceRow
  /** Which row it is, as people count. */
  readonly number: number
  readonly byKilogram: boolean
}

/** One weight and what it costs in each zone; what is wrong stands right below. */
export const PriceLine = (props: PriceLineProps) => {
  const { service, change, problemAt, row, number, byKilogram } = props
  const { t } = useTranslation('carriers')
  const nameOf = useZoneName(service)
  const mark = decimalMarkOf(useLocale())
  const describedBy = `prices-${row.id}-problems`
  const common = (name: string) => ({ name, mark, isWrong: problemAt(name) !== undefined, describedBy })
  const parts = byKilogram ? (['net', 'perKilogram'] as const) : (['net'] as const)
  const cell = (zone: Zone, part: 'net' | 'perKilogram') => {
    const name = cellField(row.id, zone.id, part)
    return (
      <td key={name}>
        <SheetInput
          {...common(name)}
          label={t(`prices.cell.${part}`, { zone: nameOf(zone), number })}
          value={cellOf(row, zone)[part]}
          onChange={(typed) => change(name, setCell(row.id, zone, { [part]: typed }))}
        />
      </td>
    )
  }
  const upTo = rowField(row.id)
  return (
    <>
      <tr className={classes['line']} data-row={row.id}>
        <td>
          <SheetInput
            {...common(upTo)}
            label={t('prices.cell.upTo', { number })}
            placeholder={t('prices.anyWeight')}
            value={row.upTo}
            onChange={(typed) => change(upTo, setUpTo(row.id, typed))}
          />
        </td>
        {service.zones.flatMap((zone) => parts.map((part) => cell(zone, part)))}
        <td className={classes['end']}>
          <button
            type="button"
            tabIndex={-1}
            aria-label={t('prices.removeRow', { number })}
            title={t('prices.removeRow', { number })}
            onClick={() => change('rows', removeRow(row.id))}
          >
            <IconX size={16} />
          </button>
        </td>
      </tr>
      <PriceProblems {...props} id={describedBy} />
    </>
  )
}

const PriceProblems = ({
  service,
  problemAt,
  row,
  byKilogram,
  id,
}: PriceLineProps & { readonly id: string }) => {
  const { t } = useTranslation('carriers')
  const nameOf = useZoneName(service)
  const columns = service.zones.length * (byKilogram ? 2 : 1) + 2
  const wrong = [
    { key: 'upTo', name: t('prices.upTo'), problem: problemAt(rowField(row.id)) },
    ...service.zones.flatMap((zone) =>
      (['net', 'perKilogram'] as const).map((part) => ({
        key: `${zone.id} ${part}`,
        name: nameOf(zone),
        problem: problemAt(cellField(row.id, zone.id, part)),
      })),
    ),
  ].filter(({ problem }) => problem !== undefined)
  if (wrong.length === 0) return undefined
  return (
    <tr className={classes['problems']}>
      <td colSpan={columns} id={id}>
        {wrong.map(({ key, name, problem }) => (
          <span key={key}>
            <strong>
              <bdi>{name}</bdi>
            </strong>
            : {problem}
          </span>
        ))}
      </td>
    </tr>
  )
}
