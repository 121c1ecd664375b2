import { useTranslation } from 'react-i18next'
import { Field } from '#contract/field.tsx'
import { dimensionUnits, weightUnits } from '#shared/shipments/enumerations.ts'
import { FieldCell } from '#ui/fields/field-grid.tsx'
import { UnitField } from '../parts/unit-field.tsx'

/** How large and how heavy a package is when it is empty; either may be left out. */
export const MeasureFields = () => {
  const { t } = useTranslation(['settings-lists', 'new-shipment'])
  return (
    <>
      {['length', 'width', 'height'].map((side) => (
        <FieldCell key={side} span={3}>
          <Field path={`dimensions.${side}`} />
        </FieldCell>
      ))}
      <FieldCell span={3}>
        <UnitField
          path="dimensions.unit"
          label={t('new-shipment:contents.dimensionUnit')}
          units={dimensionUnits}
        />
      </FieldCell>
      <FieldCell span={9}>
        <Field path="weight.value" label={t('sizes.weight')} />
      </FieldCell>
      <FieldCell span={3}>
        <UnitField path="weight.unit" label={t('new-shipment:contents.weightUnit')} units={weightUnits} />
      </FieldCell>
    </>
  )
}
