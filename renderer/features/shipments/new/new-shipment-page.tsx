import { useCallback, useEffect, useMemo, useState } from 'react'
import { focusField } from '../../../ui/fields/focus-field.ts'
import type { AddressType } from '../../../../shared/shipments/enumerations.ts'
import { AddChips } from './add-chips.tsx'
import { Addresses } from './address/addresses.tsx'
import { CarriedBar } from './carried-bar.tsx'
import { ContentsCard } from './contents/contents-card.tsx'
import { DatesCard } from './groups/dates-card.tsx'
import { MetadataCard } from './groups/metadata-card.tsx'
import { TagsCard } from './groups/tags-card.tsx'
import { addressField, metadataField } from './model/field-of-path.ts'
import { addAddress, addMetadata } from './model/form-edits.ts'
import { groupProblems, noProblems } from './model/grouped-problems.ts'
import { readRequest } from './model/read-request.ts'
import classes from './new.module.css'
import { PageHead } from './page-head.tsx'
import { PasteDialog } from './paste-dialog.tsx'
import { ProblemSummary } from './problem-summary.tsx'
import { ShipmentBar } from './shipment-bar.tsx'
import { type Group, useGroups } from './state/use-groups.ts'
import { useNewShipment } from './state/use-new-shipment.ts'
import { usePastedJson } from './state/use-pasted-json.ts'
import { type Opening, useStoredDraft } from './state/use-stored-draft.ts'

/** The page on which a shipment is written: one page, short by default, kept while it is typed. */
export const NewShipmentPage = () => {
  const opening = useStoredDraft()
  // The draft comes within milliseconds; typing into an empty page before would only be overwritten.
  return opening && <Editor opening={opening} />
}
