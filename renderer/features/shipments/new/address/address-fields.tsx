import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { hasPostalCodes } from '#shared/countries.ts'
import { ChoiceField } from '#ui/fields/choice-field.tsx'
import { FieldCell } from '#ui/fields/field-grid.tsx'
import { TextField } from '#ui/fields/text-field.tsx'
import { examplePostcode } from '#app/i18n/country-words.ts'
import { isFilled } from '../model/field-spec.ts'
import { KnownAddressField } from './known-address-field.tsx'
import { RegionField } from './region-field.tsx'
import { type AddressProps, useAddressField } from './use-address-field.ts'
import { useCountryChoices } from '#app/i18n/use-country-choices.ts'

type AddressFieldsProps = AddressProps & {
  /** What opens the rarer fields. */
  readonly more: ReactNode
}

/** The fields that most addresses have. The country decides which are asked for and how they are called. */
export const AddressFields = ({ more, ...props }: AddressFieldsProps) => {
  const { t } = useTranslation('new-shipment')
  const field = useAddressField(props)
  const countries = useCountryChoices()
  const { country, postalCode } = props.address.texts
  const postcode = field('postalCode')
  const hasPostcode = country === '' || hasPostalCodes(country) || isFilled(postalCode)
  return (
    <>
      <FieldCell span={4}>
        <KnownAddressField {...props} field="firstName" />
      </FieldCell>
      <FieldCell span={4}>
        <KnownAddressField {...props} field="lastName" />
      </FieldCell>
      <FieldCell span={4}>
        <KnownAddressField {...props} field="companyName" />
      </FieldCell>
      <FieldCell span={2}>
        <TextField {...field('propertyNumber')} />
      </FieldCell>
      <FieldCell span={6}>
        <KnownAddressField {...props} field="addressLine1" />
      </FieldCell>
      <FieldCell span={4}>
        <TextField {...field('propertyName')} />
      </FieldCell>
      <FieldCell span={4}>
        <TextField {...field('addressLine2')} />
      </FieldCell>
      <FieldCell span={4}>
        <TextField {...field('addressLine3')} />
      </FieldCell>
      <FieldCell span={4}>
        <TextField {...field('locality')} />
      </FieldCell>
      <FieldCell span={hasPostcode ? 4 : 8}>
        <RegionField {...field('region')} country={country} />
      </FieldCell>
      {hasPostcode && (
        <FieldCell span={4}>
          <TextField
            {...postcode}
            isCode
            // Beside a problem it would look like what was typed.
            placeholder={postcode.problem === undefined ? examplePostcode(country) : undefined}
          />
        </FieldCell>
      )}
      <FieldCell span={4}>
        <ChoiceField {...field('country')} choices={countries} nothingFound={t('address.none')} />
      </FieldCell>
      <FieldCell span={4}>
        <TextField {...field('mobile')} isCode type="tel" />
      </FieldCell>
      <FieldCell span={4}>
        <TextField {...field('landline')} isCode type="tel" />
      </FieldCell>
      <FieldCell span={more === undefined ? 6 : 5}>
        <TextField {...field('email')} isCode type="email" />
      </FieldCell>
      <FieldCell span={more === undefined ? 6 : 5}>
        <TextField {...field('specialInstructions')} />
      </FieldCell>
      {more !== undefined && (
        <FieldCell span={2} isBare>
          {more}
        </FieldCell>
      )}
    </>
  )
}
