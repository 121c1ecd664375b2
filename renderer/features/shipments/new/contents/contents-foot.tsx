import { Button, Menu, NativeSelect } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { dimensionUnits, weightUnits } from '#shared/shipments/enumerations.ts'
import type { ContentsRow } from '../model/contents-rows.ts'
import { type ShipmentEdit, setUnits, type Units } from '../model/form.ts'
import { convertUnits, countOtherUnits } from '../model/units.ts'
import { GTIN, rareColumns, useColumnLabel } from './columns.ts'
import { currencies } from '#app/i18n/use-currency-choices.ts'
import classes from './contents.module.css'

type ContentsFootProps = {
  readonly edit: (change: ShipmentEdit) => void
  readonly rows: readonly ContentsRow[]
  readonly units: Units
  readonly columns: readonly string[]
  readonly chosen: readonly string[]
  readonly onChoose: (columns: readonly string[]) => void
}

/** The units of the whole shipment, and which columns there are. */
export const ContentsFoot = ({ rows, units, columns, chosen, onChoose, edit }: ContentsFootProps) => {
  const { t } = useTranslation('new-shipment')
  const labelOf = useColumnLabel()
  const currencyData = currencies.includes(units.value) ? currencies : [units.value, ...currencies]
  return (
    <div className={classes['foot']}>
      <label>
        {t('contents.weightUnit')}
        <NativeSelect
          size="xs"
          data={weightUnits}
          value={units.weight}
          onChange={({ currentTarget: { value } }) =>
            edit(setUnits({ weight: weightUnits.find((unit) => unit === value) ?? 'kg' }))
          }
        />
      </label>
      <label>
        {t('contents.dimensionUnit')}
        <NativeSelect
          size="xs"
          data={dimensionUnits}
          value={units.dimensions}
          onChange={({ currentTarget: { value } }) =>
            edit(setUnits({ dimensions: dimensionUnits.find((unit) => unit === value) ?? 'cm' }))
          }
        />
      </label>
      <label>
        {t('contents.currency')}
        <NativeSelect
          size="xs"
          data={currencyData}
          value={units.value}
          onChange={(event) => edit(setUnits({ value: event.currentTarget.value }))}
        />
      </label>
      <MixedUnits rows={rows} units={units} edit={edit} />
      <Menu position="top-end" transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <Button
            variant="subtle"
            color="gray"
            size="xs"
            className={classes['footEnd'] ?? ''}
            rightSection={<IconChevronDown size={14} />}
          >
            {t('contents.columns')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {[GTIN, ...rareColumns].map((field) => {
            const isShown = columns.includes(field)
            const isNeeded = isShown && !chosen.includes(field)
            return (
              <Menu.CheckboxItem
                key={field}
                checked={isShown}
                disabled={isNeeded}
                onChange={() =>
                  onChoose(isShown ? chosen.filter((name) => name !== field) : [...chosen, field])
                }
              >
                {labelOf(field)}
              </Menu.CheckboxItem>
            )
          })}
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}

/** A shipment has one weight unit and one size unit: what was pasted in others can be converted. */
const MixedUnits = ({ rows, units, edit }: Pick<ContentsFootProps, 'rows' | 'units' | 'edit'>) => {
  const { t } = useTranslation('new-shipment')
  const count = countOtherUnits(
    rows.map(({ row }) => row),
    units,
  )
  if (count === 0) return undefined
  return (
    <span className={classes['mixed']}>
      {t('contents.mixed', { count })}
      <Button size="xs" onClick={() => edit(convertUnits)}>
        {t('contents.convert', { weight: units.weight, size: units.dimensions })}
      </Button>
    </span>
  )
}
