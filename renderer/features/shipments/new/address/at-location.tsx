import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { Field, Fields } from '#contract/field.tsx'
import type { ShippingLocation } from '#shared/locations/shipping-location.ts'
import { FieldCell } from '#ui/fields/field-grid.tsx'
import { focusField } from '#ui/fields/focus-field.ts'
import { childPath, type FieldPath } from '#ui/form/field-path.ts'
import { useIsWrong } from '#ui/form/use-field.ts'
import { contactPaths, filledTexts, hasOwnContact, noContact } from '../model/location-texts.ts'
import { LocationSummary } from './location-summary.tsx'
import { type AddressProps, useAddressTexts, useChangeTexts } from './use-address.ts'

type AtLocationProps = AddressProps & { readonly location: ShippingLocation; readonly more: ReactNode }

/** Who it is, at an address that is known. */
const spans: Readonly<Partial<Record<string, number>>> = {
  'contact.title': 2,
  'contact.first_name': 3,
  'contact.middle_name': 3,
}
const contactLayout = contactPaths.map((path) => ({ path, span: spans[path] ?? 4 }))

/** An address at one of the desk's own locations: where it is is known, and who is there unless somebody else is. */
export const AtLocation = ({ location, more, path }: AtLocationProps) => {
  const { t } = useTranslation('new-shipment')
  const texts = useAddressTexts({ path })
  const changeTexts = useChangeTexts({ path })
  const isWrong = useIsWrong(contactPaths.map((contact) => childPath(path, contact)))
  const [asked, setAsked] = useState(false)
  const isOther = asked || hasOwnContact(texts, location) || isWrong
  const choose = (isOtherNow: boolean): void => {
    flushSync(() => {
      setAsked(isOtherNow)
      // Another one begins empty, so that no half of one person is mixed with half of another.
      changeTexts(() => noContact)
    })
    if (isOtherNow) focusField(childPath(path, 'contact.title'))
  }
  return (
    <>
      <FieldCell span={5} isBare>
        <Button variant="subtle" size="xs" data-field={contactChoice(path)} onClick={() => choose(!isOther)}>
          {t(isOther ? 'address.ownContact' : 'address.otherContact')}
        </Button>
      </FieldCell>
      <FieldCell span={12}>
        <LocationSummary texts={filledTexts(texts, location)} isContactShown={!isOther} />
      </FieldCell>
      {isOther && <Fields below={path} fields={contactLayout} />}
      <FieldCell span={more === undefined ? 12 : 10}>
        <Field path={childPath(path, 'special_instructions')} />
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
export const contactChoice = (path: FieldPath): FieldPath => childPath(path, '#contact-choice')
