import { memo, type ReactNode } from 'react'
import { Card } from '../card.tsx'
import { AddressFields } from './address-fields.tsx'
import { RareAddressFields } from './rare-address-fields.tsx'
import type { AddressProps } from './use-address-field.ts'

type AddressCardProps = AddressProps & { readonly title: string; readonly aside?: ReactNode }

/** One address of the shipment, to be filled in. */
export const AddressCard = memo(({ title, aside, ...props }: AddressCardProps) => (
  <Card title={title} aside={aside}>
    <AddressFields {...props} />
    <RareAddressFields {...props} />
  </Card>
))
AddressCard.displayName = 'AddressCard'
