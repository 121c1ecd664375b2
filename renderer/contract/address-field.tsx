import { useTranslation } from 'react-i18next'
import { hasPostalCodes } from '#shared/places/postal-codes.ts'
import { examplePostcode, postcodeNameOf, regionNameOf } from '#app/i18n/country-words.ts'
import { useRegions } from '#app/i18n/use-regions.ts'
import { ListedField } from '#ui/fields/choice/listed-field.tsx'
import { TextField } from '#ui/fields/text/text-field.tsx'
import { childPath, type FieldPath } from '#ui/form/field-path.ts'
import { useField, useText } from '#ui/form/use-field.ts'
import { Field, type FieldOptions } from './field.tsx'

/** Whether an address in this country is asked for a postal code; one that is there is shown in any case. */
export const usePostcodeShown = (address: FieldPath): boolean => {
  const country = useText(childPath(address, 'country_iso_code'))
  const postcode = useText(childPath(address, 'postal_code'))
  return country === '' || hasPostalCodes(country) || postcode.trim() !== ''
}

type AddressFieldProps = Omit<FieldOptions, 'path'> & {
  readonly address: FieldPath
  /** The property below the address: `contact.first_name`. */
  readonly path: string
}

/** A field of an address. The country decides how regions and postal codes are called, and what they look like. */
export const AddressField = ({ address, path, ...options }: AddressFieldProps) => {
  if (path === 'region') return <RegionField address={address} />
  if (path === 'postal_code') return <PostcodeField address={address} />
  return <Field path={childPath(address, path)} {...options} />
}

/** A list where the country has one, else a line of text. */
const RegionField = ({ address }: { readonly address: FieldPath }) => {
  const { t } = useTranslation(['new-shipment', 'common'])
  const country = useText(childPath(address, 'country_iso_code'))
  return (
    <ListedField
      {...useField(childPath(address, 'region'))}
      label={t(`region.${regionNameOf(country)}`)}
      {...useRegions(country)}
      nothingFound={t('common:field.nothingFound')}
    />
  )
}

const PostcodeField = ({ address }: { readonly address: FieldPath }) => {
  const { t } = useTranslation('new-shipment')
  const country = useText(childPath(address, 'country_iso_code'))
  const field = useField(childPath(address, 'postal_code'))
  return (
    <TextField
      {...field}
      label={t(`postcode.${postcodeNameOf(country)}`)}
      isCode
      // Beside a problem it would look like what was typed.
      placeholder={field.problem === undefined ? examplePostcode(country) : undefined}
    />
  )
}
