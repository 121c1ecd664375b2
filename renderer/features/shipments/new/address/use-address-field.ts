import { useTranslation } from 'react-i18next'
import type { FieldProps } from '#ui/fields/text-field.tsx'
import { useFormat } from '#app/i18n/use-format.ts'
import type { AddressField } from '../model/address-specs.ts'
import { postcodeNameOf, regionNameOf } from '#app/i18n/country-words.ts'
import { addressField } from '../model/field-of-path.ts'
import type { AddressForm } from '../model/form.ts'
import { setAddressText } from '../model/form-edits.ts'
import type { PartProps } from '../part-props.ts'
import { useProblemSentence } from '../state/use-problem-sentence.ts'

export type AddressProps = PartProps & { readonly address: AddressForm }

/** Everything that a field of an address needs: its name as the country calls it, its text, what is wrong with it. */
export const useAddressField = ({
  address,
  problems,
  edit,
}: AddressProps): ((field: AddressField) => FieldProps) => {
  const { t } = useTranslation('new-shipment')
  const format = useFormat()
  const sentence = useProblemSentence()
  const code = address.texts.country
  const country = /^[A-Z]{2}$/u.test(code) ? { country: { code, name: format.country(code) } } : {}

  const labelOf = (field: AddressField): string => {
    if (field === 'region') return t(`region.${regionNameOf(code)}`)
    return field === 'postalCode' ? t(`postcode.${postcodeNameOf(code)}`) : t(`address.${field}`)
  }
  return (field) => ({
    name: addressField(address.id, field),
    label: labelOf(field),
    value: address.texts[field],
    problem: sentence(problems[field], { text: address.texts[field], ...country }),
    onChange: (text) => edit(setAddressText(address.id, field, text)),
  })
}
