import { useEffect, useMemo } from 'react'
import { flushSync } from 'react-dom'
import type { AddressType } from '../../../../shared/shipments/enumerations.ts'
import { focusField } from '../../../ui/fields/focus-field.ts'
import { AddChips } from './add-chips.tsx'
import { Addresses } from './address/addresses.tsx'
import { ContentsCard } from './contents/contents-card.tsx'
import { DatesCard } from './groups/dates-card.tsx'
import { MetadataCard } from './groups/metadata-card.tsx'
import { TagsCard } from './groups/tags-card.tsx'
import { addressField, metadataField } from './model/field-of-path.ts'
import { addAddress, addMetadata } from './model/form-edits.ts'
import { groupProblems, noProblems } from './model/grouped-problems.ts'
import { ShipmentBar } from './shipment-bar.tsx'
import { type Group, useGroups } from './state/use-groups.ts'
import type { useNewShipment } from './state/use-new-shipment.ts'

/** Everything of the shipment that can be typed. */
export const Sheet = ({ shipment }: { readonly shipment: ReturnType<typeof useNewShipment> }) => {
  const { form, edit, kept, problems: shown } = shipment
  const problems = useMemo(() => groupProblems(shown), [shown])
  const ofShipment = problems.get('') ?? noProblems
  // Typing, or a scanner, starts with the order.
  useEffect(() => {
    focusField('customReference')
  }, [])
  const { open, openGroup } = useGroups(form, ofShipment)

  const openAndFocus = (group: Group): void => {
    const first = {
      tags: 'tags',
      dates: 'orderDate',
      metadata: metadataField(form.metadata[0]?.id ?? form.nextId, 'key'),
    }
    flushSync(() => {
      openGroup(group)
      if (group === 'metadata' && form.metadata.length === 0) edit(addMetadata)
    })
    focusField(first[group])
  }
  const addAndFocus = (type: AddressType): void => {
    edit(addAddress(type))
    // The menu that this was chosen from has to be gone: while it closes, it takes the focus back.
    setTimeout(() => focusField(addressField(form.nextId, 'shippingLocation')))
  }

  return (
    <>
      <ShipmentBar texts={form.texts} problems={ofShipment} edit={edit}>
        <AddChips
          open={open}
          onOpen={openAndFocus}
          taken={form.addresses.map(({ type }) => type)}
          onAddAddress={addAndFocus}
        />
      </ShipmentBar>
      {open.has('tags') && <TagsCard tags={form.tags} problems={ofShipment} edit={edit} />}
      {open.has('dates') && <DatesCard texts={form.texts} problems={ofShipment} edit={edit} />}
      {open.has('metadata') && <MetadataCard metadata={form.metadata} problems={problems} edit={edit} />}
      <Addresses addresses={form.addresses} problems={problems} kept={kept} edit={edit} />
      <ContentsCard form={form} problems={problems} edit={edit} />
    </>
  )
}
