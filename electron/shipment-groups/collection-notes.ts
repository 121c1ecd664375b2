import { Refusal, refuse, toProblem } from '#shared/api-error.ts'
import type { PaperDocument } from '#shared/papers/paper.ts'
import { collectionProblems } from '#shared/papers/paper-problems.ts'
import { canHaveCollectionNote } from '#shared/shipment-groups/group-state.ts'
import type { ShipmentGroupSelector } from '#shared/shipment-groups/shipment-group.ts'
import type { OpenedDocument } from '#shared/opened-document.ts'
import type { DateRange } from '#shared/shipments/primitives.ts'
import { englishReader } from '#shared/texts/sentences.ts'
import { weightOf } from '../manifests/rows.ts'
import { trusted } from '../platform/json.ts'
import type { PrintedFiles } from '../platform/printed-files.ts'
import type { CollectionLine, CollectionNote } from '../printing/papers/collection-note.ts'
import { printTexts } from '../printing/print-texts.ts'
import { refusedInGroupState, stateOfGroup } from './answers.ts'
import type { ChangingPorts } from './changing.ts'
import type { MemberRow } from './store.ts'

export type CollectionNotePorts = Pick<ChangingPorts, 'store' | 'clock' | 'find'> & {
  readonly drawCollectionNote: (note: CollectionNote) => Promise<Uint8Array>
  /** What a carrier, by its reference, knows the sender by; empty where nobody entered it. */
  readonly accountNumberOf: (carrier: string) => string
  readonly printed: PrintedFiles
}

/** What a driver is shown and signs, of a group that is locked: nothing comes or goes while it is read. */
export const createCollectionNotes = (ports: CollectionNotePorts) => {
  const { store, clock, find } = ports

  /** @throws Refusal of a group that is not locked, and before anything is drawn where something is missing */
  const draw = async (selector: ShipmentGroupSelector): Promise<PaperDocument> => {
    const group = find(selector)
    if (!canHaveCollectionNote(stateOfGroup(group))) throw refusedInGroupState('collection_note', group)
    const text = store.firstAddresses(group.id)
    if (text === undefined) throw nothingInIt(group.custom_reference ?? group.reference)
    const addresses = trusted(text)
    const problems = collectionProblems(addresses)
    if (problems.length > 0) throw new Refusal('validation_error', problems.map(toProblem))
    const members = store.members(group.id)
    const texts = printTexts(englishReader, clock.offsetAt)
    const carrier = trusted(group.carrier)
    const file = await ports.drawCollectionNote({
      reference: group.reference,
      name: group.custom_reference ?? '',
      carrier,
      accountNumber: ports.accountNumberOf(carrier.reference ?? ''),
      origin: addresses.find(({ address_type: type }) => type === 'origin'),
      when: texts.range(spanOf(members)) ?? '',
      lines: members.map(lineOfMember),
      created: clock.now(),
      texts,
    })
    return { file, content_type: 'pdf', document_type: 'collection_note', dpi: 300 }
  }

  return {
    collectionNote: draw,
    /**
     * What tells a note of a group from one that says something else: nothing comes while it is locked, and what leaves is counted.
     * There is no note where it was unlocked.
     */
    noteMark: (selector: ShipmentGroupSelector): string | undefined => {
      const { locked, shipments } = find(selector)
      return locked === null ? undefined : `${locked} ${shipments}`
    },
    /** Keeps the note as a file and shows it, where there is something to show it with. */
    openCollectionNote: async (selector: ShipmentGroupSelector): Promise<OpenedDocument> => {
      const { file } = await draw(selector)
      return ports.printed.open({
        file_name: `collection-note_${find(selector).reference}.pdf`,
        content: file,
        shipments: [],
      })
    },
  }
}

const lineOfMember = (row: MemberRow): CollectionLine => ({
  reference: row.reference,
  customReference: row.custom_reference ?? '',
  trackingReferences: row.tracking === null ? [] : trusted(row.tracking),
  recipient: row.recipient,
  place: `${row.postal_code} ${row.country}`.trim(),
  pieces: row.pieces,
  weight: weightOf(row),
})

const inOrder = (moments: readonly (string | undefined)[]): readonly string[] =>
  moments.flatMap((moment) => moment ?? []).toSorted((one, other) => Date.parse(one) - Date.parse(other))

/** From the first moment to the last at which any of them is collected. */
const spanOf = (members: readonly MemberRow[]): DateRange => {
  const ranges = members.flatMap(({ shipping_date: text }) => (text === null ? [] : [trusted(text)]))
  const start = inOrder(ranges.map((range) => range.start))[0]
  const end = inOrder(ranges.map((range) => range.end)).at(-1)
  return { ...(start !== undefined && { start }), ...(end !== undefined && { end }) }
}

const nothingInIt = (group: string): Refusal =>
  refuse('validation_error', {
    code: 'too_few_elements',
    sentence: { key: 'group_empty', values: { group } },
  })
