import { useEffect } from 'react'
import { flushSync } from 'react-dom'
import type { AddressType } from '#shared/shipments/enumerations.ts'
import { usePart } from '#ui/create-store.ts'
import { focusField } from '#ui/fields/focus-field.ts'
import { ID, rowPath, rowsIn } from '#ui/form/field-path.ts'
import { addRow, valueIn } from '#ui/form/form-state.ts'
import { noProblems, problemsByRow } from '#ui/form/located-problems.ts'
import { FormProvider } from '#ui/form/use-field.ts'
import { AddChips } from './add-chips.tsx'
import { Addresses } from './address/addresses.tsx'
import { ContentsCard } from './contents/contents-card.tsx'
import { CustomsHint } from './customs-hint.tsx'
import { AddDocumentsChip } from './documents/add-documents-chip.tsx'
import { DocumentsCard } from './documents/documents-card.tsx'
import { CustomsCard } from './groups/customs-card.tsx'
import { DatesCard } from './groups/dates-card.tsx'
import { PairsCard } from './groups/pairs-card.tsx'
import { SourceCard } from './groups/source-card.tsx'
import { TagsCard } from './groups/tags-card.tsx'
import { blankPair, pairLists, type PairList, type ShipmentForm } from './model/form.ts'
import { ShipmentBar } from './shipment-bar.tsx'
import type { DocumentsEditing } from './state/use-documents.ts'
import { type Group, useGroups } from './state/use-groups.ts'
import type { ShipmentEditor } from './state/use-shipment-editor.ts'

type EditorCardsProps = {
  readonly editor: ShipmentEditor
  /** The shipment that is being edited. */
  readonly own: string | undefined
  readonly documents: DocumentsEditing | undefined
}

const firstFields = {
  tags: 'tags',
  dates: 'order_date',
  customs: 'customs_documentation.category_type',
  source: 'tenant',
} as const satisfies Partial<Record<Group, string>>

const isPairList = (group: Group): group is PairList => pairLists.some((list) => list === group)

/** The key of the first pair of a list, or of the one that is added next. */
const firstKey = (form: ShipmentForm, list: PairList): string =>
  `${rowPath(list, rowsIn(valueIn(form, list))[0]?.[ID] ?? form.nextId)}.key`

/** Everything of the shipment that can be typed. */
export const EditorCards = ({ editor, own, documents }: EditorCardsProps) => {
  const { handle, fields, kept } = editor
  const { store, edit } = handle
  const problems = usePart(store, (filling) => problemsByRow(filling.problems).get(0) ?? noProblems)
  // Typing, or a scanner, starts with the order.
  useEffect(() => {
    focusField('custom_reference')
  }, [])
  const { open, openGroup } = useGroups(handle)

  const openAndFocus = (group: Group): void => {
    const { form } = store.get()
    flushSync(() => {
      openGroup(group)
      if (isPairList(group) && rowsIn(valueIn(form, group)).length === 0)
        edit(addRow(group, blankPair(group)))
    })
    focusField(isPairList(group) ? firstKey(form, group) : firstFields[group])
  }
  const addAndFocus = (type: AddressType): void => {
    const { nextId } = store.get().form
    edit(addRow('addresses', { address_type: type }))
    // The menu that this was chosen from has to be gone: while it closes, it takes the focus back.
    setTimeout(() => focusField(`${rowPath('addresses', nextId)}.shipping_location_reference`))
  }

  return (
    <FormProvider value={fields}>
      <ShipmentBar own={own}>
        <AddChips handle={handle} open={open} onOpen={openAndFocus} onAddAddress={addAndFocus}>
          {documents && <AddDocumentsChip editing={documents} />}
        </AddChips>
      </ShipmentBar>
      {open.has('tags') && <TagsCard />}
      {open.has('dates') && <DatesCard />}
      {open.has('customs') ? (
        <CustomsCard />
      ) : (
        <CustomsHint handle={handle} onOpen={() => openAndFocus('customs')} />
      )}
      {pairLists.map((list) => open.has(list) && <PairsCard key={list} list={list} />)}
      {open.has('source') && <SourceCard />}
      {documents && <DocumentsCard editing={documents} problems={problems} />}
      <Addresses handle={handle} kept={kept} />
      <ContentsCard handle={handle} />
    </FormProvider>
  )
}
