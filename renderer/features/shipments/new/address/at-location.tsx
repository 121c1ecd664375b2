import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { ShippingLocation } from '#shared/locations/shipping-location.ts'
import { FieldCell } from '#ui/fields/field-grid.tsx'
import { focusField } from '#ui/fields/focus-field.ts'
import { TextField } from '#ui/fields/text-field.tsx'
import { addressField } from '../model/field-of-path.ts'
import { setAddressTexts } from '../model/form-edits.ts'
import { contactFields, filledTexts, hasOwnContact, noContact } from '../model/location-texts.ts'
import { ContactFields } from './contact-fields.tsx'
import { LocationSummary } from './location-summary.tsx'
import { type AddressProps, useAddressField } from './use-address-field.ts'

type AtLocationProps = AddressProps & { readonly location: ShippingLocation; readonly more: ReactNode }

/** An address at one of the desk's own locations: where it is is known, and who is there unless somebody else is. */
export const AtLocation = ({ location, more, ...props }: AtLocationProps) => {
  const { address, problems, edit } = props
  const { t } = useTranslation('new-shipment')
  const field = useAddressField(props)
  const [asked, setAsked] = useState(false)
  const isOther =
    asked ||
    hasOwnContact(address.texts, location) ||
    contactFields.some((name) => problems[name] !== undefined)
  const choose = (isOtherNow: boolean): void => {
    flushSync(() => {
      setAsked(isOtherNow)
      // Another one begins empty, so that no half of one person is mixed with half of another.
      edit(setAddressTexts(address.id, noContact))
    })
    if (isOtherNow) focusField(addressField(address.id, 'title'))
  }
  return (
    <>
      <FieldCell span={5} isBare>
        <Button
          variant="subtle"
          size="xs"
          data-field={contactChoice(address.id)}
          onClick={() => choose(!isOther)}
        >
          {t(isOther ? 'address.ownContact' : 'address.otherContact')}
        </Button>
      </FieldCell>
      <FieldCell span={12}>
        <LocationSummary texts={filledTexts(address.texts, location)} isContactShown={!isOther} />
      </FieldCell>
      {isOther && <ContactFields {...props} />}
      <FieldCell span={more === undefined ? 12 : 10}>
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

/** Names the button that decides between the contacts of an address. */
export const contactChoice = (addressId: number): string => `address-${addressId}-contactChoice`
