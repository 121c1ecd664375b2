import { memo, type ReactNode, useEffect, useRef } from 'react'
import { type LaidAddressField, RareFields, useRareFields, useRarePaths } from '#contract/address-fields.tsx'
import { FieldCell, FieldGrid } from '#ui/fields/field-grid.tsx'
import { focusField } from '#ui/fields/focus-field.ts'
import { childPath, type FieldPath } from '#ui/form/field-path.ts'
import { Card } from '#ui/layout/card.tsx'
import { contactPaths, placePaths } from '../model/location-texts.ts'
import classes from '../new.module.css'
import { AtLocation, contactChoice } from './at-location.tsx'
import { LocationField } from './location-field.tsx'
import { TypedAddress } from './typed-address.tsx'
import { type AddressProps, useLocationOf } from './use-address.ts'

/** Where the usual fields of an address stand, after the one for its location. */
const addressLayout: readonly LaidAddressField[] = [
  { path: 'contact.first_name', span: 4 },
  { path: 'contact.last_name', span: 4 },
  { path: 'company_name', span: 4 },
  { path: 'property_number', span: 2 },
  { path: 'address_line1', span: 6 },
  { path: 'property_name', span: 4 },
  { path: 'address_line2', span: 4 },
  { path: 'address_line3', span: 4 },
  { path: 'locality', span: 4 },
  { path: 'region', span: 4 },
  { path: 'postal_code', span: 4 },
  { path: 'country_iso_code', span: 4 },
  { path: 'contact.contact_details.mobile', span: 4 },
  { path: 'contact.contact_details.landline', span: 4 },
  { path: 'contact.contact_details.email', span: 6, spanBesideMore: 5 },
  { path: 'special_instructions', span: 6, spanBesideMore: 5 },
]
const knownAtLocation: ReadonlySet<string> = new Set([...placePaths, ...contactPaths])

type AddressCardProps = AddressProps & { readonly title: string; readonly aside?: ReactNode }

/** One address of the shipment: its rare fields are folded away, and open by themselves once there is something in them. */
export const AddressCard = memo(({ title, aside, path }: AddressCardProps) => {
  const location = useLocationOf({ path })
  const paths = useRarePaths(path, addressLayout)
  // At a location where it is and who is there stand above: the rest of the rare fields is asked for.
  const rare = location ? paths.filter((one) => !knownAtLocation.has(one)) : paths
  const { id, isOpen, more } = useRareFields(path, rare)
  useFocusKept(path, location !== undefined)
  return (
    <Card dense title={title} aside={aside}>
      <FieldGrid>
        {/* The same field in both cases: it keeps the focus when a location is chosen in it. */}
        <FieldCell span={location ? 7 : 4}>
          <LocationField path={path} />
        </FieldCell>
        {location ? (
          <AtLocation path={path} location={location} more={more} />
        ) : (
          <TypedAddress path={path} layout={addressLayout} more={more} />
        )}
      </FieldGrid>
      <div id={id} className={isOpen ? classes['rare'] : undefined}>
        {isOpen && <RareFields address={path} paths={rare} span={4} />}
      </div>
    </Card>
  )
})
AddressCard.displayName = 'AddressCard'

/**
 * Choosing a location puts other fields in the place of those that Tab was on its way to, and letting go of it puts
 * them back: the focus goes to the first of what is there now, and is not lost.
 */
const useFocusKept = (path: FieldPath, isAtLocation: boolean): void => {
  const was = useRef(isAtLocation)
  useEffect(() => {
    if (was.current === isAtLocation) return
    was.current = isAtLocation
    // Where the focus goes is only known once the key that moves it is done with.
    setTimeout(() => {
      if (document.activeElement !== document.body) return
      focusField(isAtLocation ? contactChoice(path) : childPath(path, 'contact.first_name'))
    })
  }, [path, isAtLocation])
}
