import { setImmediate as letOthersRun } from 'node:timers/promises'
import { type Refusal, refuse } from '#shared/api-error.ts'
import type { AfterHandover } from '#shared/manifests/manifest.ts'
import type { Operation } from '#shared/shipments/shipment.ts'
import type { ShipmentState } from '#shared/shipments/shipment-state.ts'
import { type Transition, transition } from '#shared/shipments/transition.ts'
import type { Sentence } from '#shared/texts/sentences.ts'
import type { Writer } from '../platform/database.ts'
import { patiently } from '../platform/patience.ts'
import type { ShipmentPorts } from '../shipments/ports.ts'
import { stateCodes } from '../shipments/store/shipment-row.ts'
import { withdrawnManifest } from './answers.ts'
import type { ManifestMember } from './member-store.ts'
import type { ManifestReading } from './reading.ts'
import type { ManifestRow, ManifestStore } from './store.ts'

export type AfterHandoverPorts = Pick<
  ShipmentPorts,
  'database' | 'clock' | 'transitions' | 'audit' | 'changes'
> & {
  readonly store: ManifestStore
}

/** What happens to each shipment of a manifest. */
type Move = {
  readonly next: (member: ManifestMember, state: ShipmentState) => Transition
  readonly operation: Operation
  readonly actor: string
  readonly reason: Sentence
  /** Also done with those that were moved, in the same transaction. */
  readonly besides?: (writer: Writer, manifest: ManifestRow, moved: readonly ManifestMember[]) => void
}
type Place = { readonly manifest: ManifestRow; readonly after: number }
type Begin = (writer: Writer, manifest: ManifestRow) => void

const AT_ONCE = 100

/**
 * What becomes of a manifest once it is made: the driver signs for it, or it is taken back. Both go in batches, each of which is on
 * disk before the next; after a program that died in between, the same once more does the rest.
 */
export const createAfterHandover = (ports: AfterHandoverPorts, reading: Pick<ManifestReading, 'find'>) => {
  const { database, store, transitions } = ports

  const moveMember = (writer: Writer, member: ManifestMember, move: Move): boolean => {
    const { operation, actor, reason } = move
    const next = move.next(member, stateCodes.toWord(member.state))
    if (next.kind !== 'moved') return false
    const row = transitions.find(member.reference)
    transitions.apply(writer, row, { to: next.to, operation, actor, reason })
    return true
  }

  const moveBatch = (writer: Writer, { manifest, after }: Place, move: Move) => {
    const members = store.members(manifest.id, after, AT_ONCE)
    const moved = members.filter((member) => moveMember(writer, member, move))
    move.besides?.(writer, manifest, moved)
    return { moved: moved.map(({ reference }) => reference), last: members.at(-1)?.id }
  }

  const moveAll = async (reference: string, begin: Begin, move: Move): Promise<AfterHandover> => {
    let count = 0
    for (let after: number | undefined = 0; after !== undefined;) {
      const from: number = after
      const { moved, last } = await patiently(() =>
        database.write((writer) => {
          // Once it has begun, nothing stops it half-way.
          const manifest = from === 0 ? reading.find(reference) : store.find(reference)
          if (!manifest) throw new Error('A manifest is never deleted.')
          if (from === 0) begin(writer, manifest)
          return moveBatch(writer, { manifest, after: from }, move)
        }),
      )
      if (moved.length > 0) ports.changes.tell(moved)
      count += moved.length
      after = last
      await letOthersRun()
    }
    return { reference, shipment_count: count }
  }

  /** Where it was before it came onto the manifest. */
  const before = ({ reference }: ManifestMember): ShipmentState | undefined =>
    ports.audit.history(reference).findLast(({ operation }) => operation === 'manifest')?.from

  return {
    /**
     * Takes a manifest back: its shipments are where they were before, and it stays with nothing in it.
     * @throws Refusal once any of them has gone on, as the driver has it then
     */
    withdraw: (reference: string, actor: string): Promise<AfterHandover> =>
      moveAll(
        reference,
        (writer, manifest) => {
          const count = store.goneOn(manifest.id)
          if (count > 0 && manifest.withdrawn === null) throw withDriver(reference, count)
          store.withdraw(writer, manifest.id, ports.clock.now().getTime())
        },
        {
          next: (member, state) => transition(state, { kind: 'withdraw_manifest', before: before(member) }),
          operation: 'withdraw_manifest',
          actor,
          reason: { key: 'on_manifest', values: { reference } },
          besides: (writer, { id, shipments }, moved) => {
            for (const member of moved) store.takeOut(writer, id, member.id)
            store.setCount(writer, id, shipments - moved.length)
          },
        },
      ),

    /** The driver has signed: what was still here is with the carrier. @throws Refusal where it was taken back */
    sign: (reference: string, actor: string): Promise<AfterHandover> =>
      moveAll(
        reference,
        (_writer, manifest) => {
          if (manifest.withdrawn !== null) throw withdrawnManifest(reference)
        },
        {
          next: (_member, state) =>
            state === 'manifested'
              ? transition(state, { kind: 'track', to: 'carrier_collected' })
              : unchanged,
          operation: 'change_state',
          actor,
          reason: { key: 'manifest_signed', values: { reference } },
        },
      ),
  }
}

const unchanged: Transition = { kind: 'unchanged' }

const withDriver = (reference: string, count: number): Refusal =>
  refuse('validation_error', {
    code: 'invalid_state_for_operation',
    sentence: { key: 'manifest_with_driver', values: { reference, count } },
  })
