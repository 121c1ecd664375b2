import { Button } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hasPostalCodes } from '#shared/countries.ts'
import { examplePostcode } from '#app/i18n/country-words.ts'
import { useCountryChoices } from '#app/i18n/use-country-choices.ts'
import { useRegions } from '#app/i18n/use-regions.ts'
import { ChoiceField } from '#ui/fields/choice-field.tsx'
import { FieldCell, FieldGrid } from '#ui/fields/field-grid.tsx'
import { ListedField } from '#ui/fields/listed-field.tsx'
import { TextField } from '#ui/fields/text-field.tsx'
import type { RecordForm } from '../parts/use-record-form.ts'
import { RareAddressFields } from './rare-address-fields.tsx'
import { rarePlaces } from './address-places.ts'
import { useAddressField } from './use-address-field.ts'

export type AddressFieldsProps = {
  readonly form: RecordForm
  /** Where the address stands in what the form writes: `address.` for example. */
  readonly prefix: string
  /** Whether the form begins with it. */
  readonly isFirst?: boolean
}

/** The fields of an address. The country decides which are asked for and how they are called. */
export const AddressFields = ({ form, prefix, isFirst = false }: AddressFieldsProps) => {
  const { t } = useTranslation('new-shipment')
  const [asked, setAsked] = useState(false)
  const id = useId()
  const field = useAddressField({ form, prefix })
  const countries = useCountryChoices()
  const country = field('country_iso_code').value
  const regions = useRegions(country)
  const postcode = field('postal_code')
  const hasPostcode = country === '' || hasPostalCodes(country) || postcode.value !== ''
  const isNeeded =
    country === 'SA' ||
    rarePlaces.some((place) => field(place).value.trim() !== '' || field(place).problem !== undefined)
  const isOpen = asked || isNeeded
  return (
    <>
      <FieldGrid>
        <FieldCell span={4}>
          <TextField {...field('contact.first_name')} data-autofocus={isFirst || undefined} />
        </FieldCell>
        <FieldCell span={4}>
          <TextField {...field('contact.last_name')} />
        </FieldCell>
        <FieldCell span={4}>
          <TextField {...field('company_name')} />
        </FieldCell>
        <FieldCell span={2}>
          <TextField {...field('property_number')} />
        </FieldCell>
        <FieldCell span={6}>
          <TextField {...field('address_line1')} />
        </FieldCell>
        <FieldCell span={4}>
          <TextField {...field('property_name')} />
        </FieldCell>
        <FieldCell span={6}>
          <TextField {...field('address_line2')} />
        </FieldCell>
        <FieldCell span={6}>
          <TextField {...field('address_line3')} />
        </FieldCell>
        <FieldCell span={3}>
          <TextField {...field('locality')} />
        </FieldCell>
        <FieldCell span={hasPostcode ? 3 : 6}>
          <ListedField {...field('region')} {...regions} nothingFound={t('address.none')} />
        </FieldCell>
        {hasPostcode && (
          <FieldCell span={3}>
            <TextField
              {...postcode}
              isCode
              // Beside a problem it would look like what was typed.
              placeholder={postcode.problem === undefined ? examplePostcode(country) : undefined}
            />
          </FieldCell>
        )}
        <FieldCell span={3}>
          <ChoiceField {...field('country_iso_code')} choices={countries} nothingFound={t('address.none')} />
        </FieldCell>
        <FieldCell span={3}>
          <TextField {...field('contact.contact_details.mobile')} isCode type="tel" />
        </FieldCell>
        <FieldCell span={3}>
          <TextField {...field('contact.contact_details.landline')} isCode type="tel" />
        </FieldCell>
        <FieldCell span={isNeeded ? 6 : 4}>
          <TextField {...field('contact.contact_details.email')} isCode type="email" />
        </FieldCell>
        {!isNeeded && (
          <FieldCell span={2} isBare>
            <Button
              variant="subtle"
              size="xs"
              aria-expanded={isOpen}
              aria-controls={id}
              rightSection={isOpen ? <IconChevronUp size={14} /> : <IconChevronDown size={14} />}
              onClick={() => setAsked(!asked)}
            >
              {t(isOpen ? 'address.less' : 'address.more')}
            </Button>
          </FieldCell>
        )}
      </FieldGrid>
      <div id={id}>{isOpen && <RareAddressFields form={form} prefix={prefix} />}</div>
    </>
  )
}
