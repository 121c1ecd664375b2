import { useEffect, useEffectEvent } from 'react'
import { useSearchParams } from 'wouter'
import { weighed } from '#shared/package-sizes/package-weight.ts'
import { paperProblems } from '#shared/papers/paper-problems.ts'
import { paperTypes } from '#shared/papers/paper.ts'
import type { Shipment } from '#shared/shipments/shipment.ts'
import { focusField } from '#ui/fields/focus-field.ts'
import { valueIn } from '#ui/form/form-state.ts'
import { type LocatedProblem, locateRefusal } from '#ui/form/located-problems.ts'
import { hasContent } from '#ui/form/typed.ts'
import type { ShipmentForm } from '../model/form.ts'
import { usePackageSizes } from '../state/use-known-records.ts'
import type { ShipmentEditor } from '../state/use-shipment-editor.ts'

/** Marks what a paper lacks where it is filled in, once, where the page was opened for that. */
export const useMarkMissing = ({ handle, fields }: ShipmentEditor, shipment: Shipment): void => {
  const [query] = useSearchParams()
  const sizes = usePackageSizes()
  const mark = useEffectEvent(() => {
    const paper = paperTypes.find((type) => type === query.get('paper'))
    if (paper === undefined) return
    const { form } = handle.store.get()
    const record = weighed(shipment, (reference) => sizes.byReference.get(reference))
    const located = locateRefusal({ shape: fields.shape }, form, paperProblems(paper, record))
    handle.show(located.filter((one) => isLeft(form, one)))
    const first = located.find(({ problem }) => problem.property === query.get('property'))?.field
    // What is marked opens the parts of the page that it stands in: until that is drawn there is no such field.
    if (first !== undefined) setTimeout(() => focusField(first))
  })
  useEffect(() => {
    if (sizes.isRead) mark()
  }, [sizes.isRead])
}

/** What was filled in before, and not saved yet, is not missing any more. */
const isLeft = (form: ShipmentForm, { problem, field }: LocatedProblem): boolean =>
  problem.code !== 'required_property_missing' || field === undefined || !hasContent(valueIn(form, field))
