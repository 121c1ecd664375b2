import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShippingLocation } from '../../../../../shared/places/shipping-location.ts'
import { FieldCell, FieldGrid } from '../../../../ui/fields/field-grid.tsx'
import { TextField } from '../../../../ui/fields/text-field.tsx'
import { setAddressTexts } from '../model/form-edits.ts'
import { contactFields, filledTexts, hasOwnContact, noContact } from '../model/location-texts.ts'
import { ContactFields } from './contact-fields.tsx'
import { LocationField } from './location-field.tsx'
import { LocationSummary } from './location-summary.tsx'
import { type AddressProps, useAddressField } from './use-address-field.ts'

type AtLocationProps = AddressProps & { readonly location: ShippingLocation }

/** An address at one of the desk's own locations: where it is is known, and who is there unless somebody else is. */
export const AtLocation = ({ location, ...props }: AtLocationProps) => {
  const { address, problems, edit } = props
  const { t } = useTranslation('new-shipment')
  const field = useAddressField(props)
  const [asked, setAsked] = useState(false)
  const isOther =
    asked ||
    hasOwnContact(address.texts, location) ||
    contactFields.some((name) => problems[name] !== undefined)
  const useOwn = (): void => {
    setAsked(false)
    edit(setAddressTexts(address.id, noContact))
  }
  const useOther = (): void => {
    setAsked(true)
    // It begins empty, so that no half of one person is mixed with half of another.
    edit(setAddressTexts(address.id, noContact))
  }
  return (
    <FieldGrid>
      <FieldCell span={8}>
        <LocationField {...props} />
      </FieldCell>
      <FieldCell span={4} isBare>
        <Button variant="subtle" size="xs" onClick={isOther ? useOwn : useOther}>
          {t(isOther ? 'address.ownContact' : 'address.otherContact')}
        </Button>
      </FieldCell>
      <FieldCell span={12}>
        <LocationSummary texts={filledTexts(address.texts, location)} isContactShown={!isOther} />
      </FieldCell>
      {isOther && <ContactFields {...props} />}
      <FieldCell span={12}>
        <TextField {...field('specialInstructions')} />
      </FieldCell>
    </FieldGrid>
  )
}
