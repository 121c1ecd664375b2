import { Button } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { memo, type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Card } from '../card.tsx'
import classes from '../new.module.css'
import { AddressFields } from './address-fields.tsx'
import { needsRareFields, RareAddressFields } from './rare-address-fields.tsx'
import type { AddressProps } from './use-address-field.ts'

type AddressCardProps = AddressProps & { readonly title: string; readonly aside?: ReactNode }

/** One address of the shipment: its rare fields are folded away, and open by themselves once there is something in them. */
export const AddressCard = memo(({ title, aside, ...props }: AddressCardProps) => {
  const [asked, setAsked] = useState(false)
  const id = useId()
  const needed = needsRareFields(props)
  const isOpen = asked || needed
  return (
    <Card title={title} aside={aside}>
      <AddressFields
        {...props}
        more={
          needed ? undefined : <MoreButton isOpen={isOpen} controls={id} onToggle={() => setAsked(!asked)} />
        }
      />
      <div id={id} className={isOpen ? classes['rare'] : undefined}>
        {isOpen && <RareAddressFields {...props} />}
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
