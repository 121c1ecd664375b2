import { useTranslation } from 'react-i18next'
import { categoryTypes } from '#shared/shipments/enumerations.ts'
import { FieldCell } from '#ui/fields/field-grid.tsx'
import { MomentField } from '#ui/fields/moment-field.tsx'
import { TextField } from '#ui/fields/text-field.tsx'
import { WordField } from '#ui/fields/word-field.tsx'
import { useMomentWords } from './use-moment-words.ts'
import { type ShipmentFieldsProps, useShipmentField } from './use-shipment-field.ts'

/** Why it leaves the country, and who answers for that. */
export const CustomsDeclaration = (props: ShipmentFieldsProps) => {
  const { t } = useTranslation(['shipment', 'new-shipment'])
  const field = useShipmentField(props)
  const words = useMomentWords()
  return (
    <>
      <FieldCell span={3}>
        <WordField
          {...field('categoryType', t('field.categoryType'))}
          choices={categoryTypes.map((value) => ({ value, label: t(`category.${value}`) }))}
          none={t('new-shipment:contents.notGiven')}
        />
      </FieldCell>
      <FieldCell span={5}>
        <TextField {...field('categoryExplanation', t('field.categoryExplanation'))} />
      </FieldCell>
      <FieldCell span={4}>
        <TextField {...field('reasonForExport', t('field.reasonForExport'))} />
      </FieldCell>
      <FieldCell span={4}>
        <MomentField
          {...field('declarationDate', t('field.declarationDate'))}
          {...words(t('field.declarationDate'))}
          usualTime="12:00"
        />
      </FieldCell>
      <FieldCell span={4}>
        <TextField {...field('office', t('field.office'))} />
      </FieldCell>
      <FieldCell span={4}>
        <TextField {...field('designatedPerson', t('field.designatedPerson'))} />
      </FieldCell>
    </>
  )
}
