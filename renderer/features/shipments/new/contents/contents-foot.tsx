import { Button, Menu, NativeSelect } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { dimensionUnits, weightUnits } from '#shared/shipments/enumerations.ts'
import { type RareContentsField, rareContentsFields } from '../model/contents-specs.ts'
import type { ShipmentForm } from '../model/form.ts'
import { setUnits } from '../model/form-edits.ts'
import { convertUnits, rowsWithOtherUnits } from '../model/units.ts'
import type { PartProps } from '../part-props.ts'
import { currencies } from '../use-currency-choices.ts'
import classes from './contents.module.css'

type ContentsFootProps = Pick<PartProps, 'edit'> & {
  readonly form: ShipmentForm
  readonly columns: readonly RareContentsField[]
  readonly asked: readonly RareContentsField[]
  readonly onAsk: (columns: readonly RareContentsField[]) => void
}

/** The units of the whole shipment, and which columns there are. */
export const ContentsFoot = ({ form, columns, asked, onAsk, edit }: ContentsFootProps) => {
  const { t } = useTranslation('new-shipment')
  const currencyData = currencies.includes(form.currency) ? currencies : [form.currency, ...currencies]
  return (
    <div className={classes['foot']}>
      <label>
        {t('contents.weightUnit')}
        <NativeSelect
          size="xs"
          data={weightUnits}
          value={form.weightUnit}
          onChange={({ currentTarget: { value } }) =>
            edit(setUnits({ weightUnit: weightUnits.find((unit) => unit === value) ?? 'kg' }))
          }
        />
      </label>
      <label>
        {t('contents.dimensionUnit')}
        <NativeSelect
          size="xs"
          data={dimensionUnits}
          value={form.dimensionUnit}
          onChange={({ currentTarget: { value } }) =>
            edit(setUnits({ dimensionUnit: dimensionUnits.find((unit) => unit === value) ?? 'cm' }))
          }
        />
      </label>
      <label>
        {t('contents.currency')}
        <NativeSelect
          size="xs"
          data={currencyData}
          value={form.currency}
          onChange={(event) => edit(setUnits({ currency: event.currentTarget.value }))}
        />
      </label>
      <MixedUnits form={form} edit={edit} />
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
          {rareContentsFields.map((field) => {
            const isShown = columns.includes(field)
            const isNeeded = isShown && !asked.includes(field)
            return (
              <Menu.CheckboxItem
                key={field}
                checked={isShown}
                disabled={isNeeded}
                onChange={() => onAsk(isShown ? asked.filter((name) => name !== field) : [...asked, field])}
              >
                {t(`contents.${field}`)}
              </Menu.CheckboxItem>
            )
          })}
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}

/** A shipment has one weight unit and one size unit: what was pasted in others can be converted. */
const MixedUnits = ({ form, edit }: Pick<ContentsFootProps, 'form' | 'edit'>) => {
  const { t } = useTranslation('new-shipment')
  const count = rowsWithOtherUnits(form).length
  if (count === 0) return undefined
  return (
    <span className={classes['mixed']}>
      {t('contents.mixed', { count })}
      <Button size="xs" onClick={() => edit(convertUnits)}>
        {t('contents.convert', { weight: form.weightUnit, size: form.dimensionUnit })}
      </Button>
    </span>
  )
}
