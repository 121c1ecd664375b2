import { Anchor } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { ChoiceField } from '#ui/fields/choice/choice-field.tsx'
import { useFieldLabel } from '#contract/field.tsx'
import { childPath } from '#ui/form/field-path.ts'
import { useField } from '#ui/form/use-field.ts'
import { textsForLocation } from '../model/location-texts.ts'
import { useLocations } from '../state/use-known-records.ts'
import classes from './location-field.module.css'
import { type AddressProps, useChangeTexts } from './use-address.ts'

/** A choice of the desk's own locations. One that this desk does not know is shown and flagged. */
export const LocationField = ({ path }: AddressProps) => {
  const { t } = useTranslation(['new-shipment', 'common'])
  const changeTexts = useChangeTexts({ path })
  const locations = useLocations()
  const place = childPath(path, 'shipping_location_reference')
  const field = useField(place)
  const { label } = useFieldLabel(place)
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
        label={label}
        value={known?.reference ?? field.value}
        problem={field.problem ?? (isUnknown ? t('address.locationUnknown') : undefined)}
        choices={choices}
        nothingFound={t(choices.length === 0 ? 'address.locationsNone' : 'common:field.nothingFound')}
        onChange={(typed) => {
          const chosen = locations.byReference.get(typed)
          if (chosen) changeTexts((texts) => textsForLocation(texts, chosen, known))
          else field.onChange(typed)
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
