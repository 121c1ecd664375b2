import { useTranslation } from 'react-i18next'
import { ChoiceField } from '#ui/fields/choice-field.tsx'
import { showDecimal, takeDecimal, decimalMarkOf } from '#ui/fields/decimal.ts'
import { FieldCell } from '#ui/fields/field-grid.tsx'
import { MomentField } from '#ui/fields/moment-field.tsx'
import { TextField } from '#ui/fields/text-field.tsx'
import { useLocale } from '#app/i18n/use-format.ts'
import { useCurrencyChoices } from '../use-currency-choices.ts'
import { CustomsTexts } from './customs-texts.tsx'
import { useMomentWords } from './use-moment-words.ts'
import { type ShipmentFieldsProps, useShipmentField } from './use-shipment-field.ts'

/** What it is worth, and the invoice that says so. */
export const CustomsInvoice = (props: ShipmentFieldsProps) => {
  const { t } = useTranslation(['shipment', 'new-shipment'])
  const field = useShipmentField(props)
  const words = useMomentWords()
  const currencies = useCurrencyChoices()
  const mark = decimalMarkOf(useLocale())
  const amount = field('customsAmount', t('field.customsValue'))
  return (
    <>
      <CustomsTexts {...props} fields={['invoiceNumber']} />
      <FieldCell span={3}>
        <MomentField
          {...field('invoiceDate', t('field.invoiceDate'))}
          {...words(t('field.invoiceDate'))}
          usualTime="12:00"
        />
      </FieldCell>
      <FieldCell span={2}>
        <TextField
          {...amount}
          isCode
          inputMode="decimal"
          value={showDecimal(amount.value, mark)}
          onChange={(typed) => amount.onChange(takeDecimal(typed, mark))}
        />
      </FieldCell>
      <FieldCell span={3}>
        <ChoiceField
          {...field('customsCurrency', t('new-shipment:contents.currency'))}
          choices={currencies}
          nothingFound={t('new-shipment:address.none')}
        />
      </FieldCell>
      <CustomsTexts {...props} fields={['eori']} />
    </>
  )
}
