import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { dimensionUnits, weightUnits } from '#shared/shipments/enumerations.ts'
import { useLocale } from '#app/i18n/use-format.ts'
import { decimalMarkOf, showDecimal, takeDecimal } from '#ui/fields/decimal.ts'
import { FieldCell } from '#ui/fields/field-grid.tsx'
import { TextField } from '#ui/fields/text-field.tsx'
import type { RecordForm } from '../parts/use-record-form.ts'

type MeasureFieldsProps = { readonly form: RecordForm }

/** How large and how heavy a package is when it is empty; either may be left out. */
export const MeasureFields = ({ form }: MeasureFieldsProps) => {
  const { t } = useTranslation(['settings-lists', 'new-shipment'])
  const mark = decimalMarkOf(useLocale())
  const measure = (place: string, label: string) => {
    const { value, onChange, ...field } = form.field(place)
    return (
      <TextField
        {...field}
        label={label}
        isCode
        inputMode="decimal"
        value={showDecimal(value, mark)}
        onChange={(typed) => onChange(takeDecimal(typed, mark))}
      />
    )
  }
  const unit = (place: string, label: string, units: readonly string[]) => {
    const { name, value, onChange } = form.field(place)
    return (
      <NativeSelect
        data-field={name}
        label={label}
        data={[...units]}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    )
  }
  return (
    <>
      <FieldCell span={3}>{measure('dimensions.length', t('new-shipment:contents.length'))}</FieldCell>
      <FieldCell span={3}>{measure('dimensions.width', t('new-shipment:contents.width'))}</FieldCell>
      <FieldCell span={3}>{measure('dimensions.height', t('new-shipment:contents.height'))}</FieldCell>
      <FieldCell span={3}>
        {unit('dimensions.unit', t('new-shipment:contents.dimensionUnit'), dimensionUnits)}
      </FieldCell>
      <FieldCell span={9}>{measure('weight.value', t('sizes.weight'))}</FieldCell>
      <FieldCell span={3}>
        {unit('weight.unit', t('new-shipment:contents.weightUnit'), weightUnits)}
      </FieldCell>
    </>
  )
}
