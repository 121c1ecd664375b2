import { theDesk } from './001-the-desk.ts'
import { places } from './002-places.ts'
import { carriers } from './003-carriers.ts'
import { allocation } from './004-allocation.ts'
import { manifests } from './005-manifests.ts'
import { tracking } from './006-tracking.ts'
import { documents } from './007-documents.ts'
import { transfer } from './008-transfer.ts'
import { damagedDocuments } from './009-damaged-documents.ts'
import { contentsReferences } from './010-contents-references.ts'
import { renewal } from './011-renewal.ts'
import { toldReasons } from './012-told-reasons.ts'
import { labels } from './013-labels.ts'
import { printers } from './014-printers.ts'
import { carrierLabels } from './015-carrier-labels.ts'
import { printChoicesOfJobs } from './016-print-choices.ts'
import { shipmentGroups } from './017-shipment-groups.ts'
import { products } from './018-products.ts'
import { packing } from './019-packing.ts'
import { totes } from './020-totes.ts'
import { waveCodes } from './021-wave-codes.ts'
import { endOfDay } from './022-end-of-day.ts'
import { removedDocuments } from './023-removed-documents.ts'
import { operators } from './024-operators.ts'
import { processLocks } from './025-process-locks.ts'
import { recordDigests } from './026-record-digests.ts'
import { deskHistory } from './027-desk-history.ts'
import { searchMerging } from './028-search-merging.ts'
import { addressesWait } from './029-addresses-wait.ts'
import { rareValues } from './030-rare-values.ts'
import { searchPurge } from './031-search-purge.ts'

/** Every step from an empty file to today's tables. Append only: what a desk has run is never changed. */
export const migrations: readonly string[] = [
  theDesk,
  places,
  carriers,
  allocation,
  manifests,
  tracking,
  documents,
  transfer,
  damagedDocuments,
  contentsReferences,
  renewal,
  toldReasons,
  labels,
  printers,
  carrierLabels,
  printChoicesOfJobs,
  shipmentGroups,
  products,
  packing,
  totes,
  waveCodes,
  endOfDay,
  removedDocuments,
  operators,
  processLocks,
  recordDigests,
  deskHistory,
  searchMerging,
  addressesWait,
  rareValues,
  searchPurge,
]
