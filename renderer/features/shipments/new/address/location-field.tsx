import { Anchor } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { ChoiceField } from '#ui/fields/choice-field.tsx'
import { setAddressText, setAddressTexts } from '../model/form-edits.ts'
import { textsForLocation } from '../model/location-texts.ts'
import { useLocations } from '../state/use-places.ts'
import classes from './location-field.module.css'
import { type AddressProps, useAddressField } from './use-address-field.ts'

/** A choice of the desk's own locations. One that this desk does not know is shown and flagged. */
export const LocationField = (props: AddressProps) => {
  const { address, edit } = props
  const { t } = useTranslation('new-shipment')
  const locations = useLocations()
  const field = useAddressField(props)('shippingLocation')
  const choices = useMemo(
    () =>
      locations.items.map(({ reference, name }) => ({ value: reference, label: `${reference} – ${name}` })),
    [locations],
  )
  const known = locations.byReference.get(field.value.trim())
  const isUnknown = locations.isRead && field.value.trim() !== '' && known === undefined
  return (
    <div className={classes['field']}>
      <ChoiceField
        {...field}
        value={known?.reference ?? field.value}
        problem={field.problem ?? (isUnknown ? t('address.locationUnknown') : undefined)}
        choices={choices}
        nothingFound={t(choices.length === 0 ? 'address.locationsNone' : 'address.none')}
        onChange={(reference) => {
          const chosen = locations.byReference.get(reference)
          edit(
            chosen
              ? setAddressTexts(address.id, textsForLocation(address.texts, chosen, known))
              : setAddressText(address.id, 'shippingLocation', reference),
          )
        }}
      />
      {locations.isRead && choices.length === 0 && <AddLocations />}
    </div>
  )
}

/** The way to where locations are added. Tab passes it by, as it passes by all that is not to be typed. */
const AddLocations = () => {
  const { t } = useTranslation('new-shipment')
  return (
    <Anchor
      component={Link}
      href="/settings/locations"
      tabIndex={-1}
      className={classes['add'] ?? ''}
      aria-label={t('address.locationsAdd')}
    >
      {t('address.locationsAddShort')}
    </Anchor>
  )
}
