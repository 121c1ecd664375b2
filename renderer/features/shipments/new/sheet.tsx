import { useEffect, useMemo } from 'react'
import { flushSync } from 'react-dom'
import type { AddressType } from '#shared/shipments/enumerations.ts'
import { focusField } from '#ui/fields/focus-field.ts'
import { AddChips } from './add-chips.tsx'
import { Addresses } from './address/addresses.tsx'
import { ContentsCard } from './contents/contents-card.tsx'
import { CustomsHint } from './customs-hint.tsx'
import { CustomsCard } from './groups/customs-card.tsx'
import { AddDocumentsChip } from './documents/add-documents-chip.tsx'
import { DocumentsCard } from './documents/documents-card.tsx'
import { DatesCard } from './groups/dates-card.tsx'
import { PairsCard } from './groups/pairs-card.tsx'
import { SourceCard } from './groups/source-card.tsx'
import { TagsCard } from './groups/tags-card.tsx'
import { addressField, pairField } from './model/field-of-path.ts'
import { addAddress } from './model/form-edits.ts'
import { groupProblems, noProblems } from './model/grouped-problems.ts'
import { addPair } from './model/pair-edits.ts'
import { pairLists } from './model/pair-specs.ts'
import { ShipmentBar } from './shipment-bar.tsx'
import type { DocumentsEditing } from './state/use-documents.ts'
import { type Group, useGroups } from './state/use-groups.ts'
import type { SheetEditing } from './state/use-sheet.ts'

type SheetProps = {
  readonly sheet: SheetEditing
  /** The shipment that is being edited. */
  readonly own: string | undefined
  readonly documents: DocumentsEditing | undefined
}

/** Everything of the shipment that can be typed. */
export const Sheet = ({ sheet, own, documents }: SheetProps) => {
  const { form, edit, kept, problems: shown } = sheet
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
      customs: 'categoryType',
      metadata: pairField('metadata', form.metadata[0]?.id ?? form.nextId, 'key'),
      labelProperties: pairField('labelProperties', form.labelProperties[0]?.id ?? form.nextId, 'key'),
      source: 'tenant',
    }
    flushSync(() => {
      openGroup(group)
      if ((group === 'metadata' || group === 'labelProperties') && form[group].length === 0)
        edit(addPair(group))
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
      <ShipmentBar texts={form.texts} own={own} problems={ofShipment} edit={edit}>
        <AddChips
          open={open}
          onOpen={openAndFocus}
          taken={form.addresses.map(({ type }) => type)}
          onAddAddress={addAndFocus}
        >
          {documents && <AddDocumentsChip editing={documents} />}
        </AddChips>
      </ShipmentBar>
      {open.has('tags') && <TagsCard tags={form.lists.tags} problems={ofShipment} edit={edit} />}
      {open.has('dates') && <DatesCard texts={form.texts} problems={ofShipment} edit={edit} />}
      {open.has('customs') ? (
        <CustomsCard texts={form.texts} lists={form.lists} problems={ofShipment} edit={edit} />
      ) : (
        <CustomsHint addresses={form.addresses} onOpen={() => openAndFocus('customs')} />
      )}
      {pairLists.map(
        (list) =>
          open.has(list) && (
            <PairsCard key={list} list={list} pairs={form[list]} problems={problems} edit={edit} />
          ),
      )}
      {open.has('source') && <SourceCard texts={form.texts} problems={ofShipment} edit={edit} />}
      {documents && <DocumentsCard editing={documents} problems={problems} />}
      <Addresses addresses={form.addresses} problems={problems} kept={kept} edit={edit} />
      <ContentsCard form={form} problems={problems} edit={edit} />
    </>
  )
}
