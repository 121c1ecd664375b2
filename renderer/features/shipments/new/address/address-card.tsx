import { Button } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { memo, type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FieldCell, FieldGrid } from '#ui/fields/field-grid.tsx'
import { Card } from '../card.tsx'
import classes from '../new.module.css'
import { AddressFields } from './address-fields.tsx'
import { AtLocation } from './at-location.tsx'
import { LocationField } from './location-field.tsx'
import { needsRareFields, RareAddressFields, rareFieldsAt } from './rare-address-fields.tsx'
import type { AddressProps } from './use-address-field.ts'
import { useFocusKept } from './use-focus-kept.ts'
import { useLocationOf } from './use-location-of.ts'

type AddressCardProps = AddressProps & { readonly title: string; readonly aside?: ReactNode }

/** One address of the shipment: its rare fields are folded away, and open by themselves once there is something in them. */
export const AddressCard = memo(({ title, aside, ...props }: AddressCardProps) => {
  const [asked, setAsked] = useState(false)
  const id = useId()
  const location = useLocationOf(props)
  const rare = rareFieldsAt(location !== undefined)
  const needed = needsRareFields(rare, props)
  const isOpen = asked || needed
  useFocusKept(props.address.id, location !== undefined)
  const more = <MoreButton isOpen={isOpen} controls={id} onToggle={() => setAsked(!asked)} />
  return (
    <Card title={title} aside={aside}>
      <FieldGrid>
        {/* The same field in both cases: it keeps the focus when a location is chosen in it. */}
        <FieldCell span={location ? 7 : 4}>
          <LocationField {...props} />
        </FieldCell>
        {location ? (
          <AtLocation {...props} location={location} more={needed ? undefined : more} />
        ) : (
          <AddressFields {...props} more={needed ? undefined : more} />
        )}
      </FieldGrid>
      <div id={id} className={isOpen ? classes['rare'] : undefined}>
        {isOpen && <RareAddressFields {...props} fields={rare} />}
      </div>
    </Card>
  )
})
AddressCard.displayName = 'AddressCard'

type MoreButtonProps = { readonly isOpen: boolean; readonly controls: string; readonly onToggle: () => void }

const MoreButton = ({ isOpen, controls, onToggle }: MoreButtonProps) => {
  const { t } = useTranslation('new-shipment')
  return (
    <Button
      variant="subtle"
      size="xs"
      aria-expanded={isOpen}
      aria-controls={controls}
      rightSection={isOpen ? <IconChevronUp size={14} /> : <IconChevronDown size={14} />}
      onClick={onToggle}
    >
      {t(isOpen ? 'address.less' : 'address.more')}
    </Button>
  )
}
