import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import type { Dice } from '#electron/seed/dice.ts'
import { aScheduledRequest, threeServicesWith } from '#helpers/allocating.ts'
import { aPdf } from '#helpers/documents/a-pdf.ts'
import { aLocation } from '#helpers/locations.ts'
import { canCancel, canDelete, canEdit } from '#shared/shipments/transition.ts'
import type { Memory, Version } from './memory.ts'
import { Ended, type Answered, type Program } from './program.ts'
import { sha256Of } from './sha256.ts'

type Ports = {
  readonly program: Pick<Program, 'ask'>
  readonly memory: Memory
  readonly dice: Dice
  /** Begins the keys of its shipments, which nobody else touches. */
  readonly prefix: string
  /** Where files lie that come in and go out. */
  readonly files: string
  /** Whether shipments come in from files as well. */
  readonly imports?: boolean
  /** What a refusal is told. */
  readonly onRefusal: (procedure: string, error: unknown) => void
}

/** Beyond so many shipments a desk gets no more: it would only take longer to hold them against what is remembered. */
const MOST_SHIPMENTS = 120
/** So many of these may be dispatched, with which nothing can be done any more: the others go round for ever. */
const MOST_DISPATCHED = 60
const IMPORTED = 8
const MOST_EXPORTS = 3
/** Before it is asked again whether a job has ended. */
const ASK_AGAIN_MS = 15

const created = z.object({ reference: z.string() })
const foundOne = z.object({ items: z.tuple([created]) })
const started = z.object({ job: z.object({ job: z.number() }) })
const job = z.object({
  state: z.string(),
  result: z.object({ shipments: z.number().exactOptional() }).exactOptional(),
})

/** The request of a shipment, every part of which says which key and revision it is. */
export const requestOf = (key: string, revision: number) =>
  aScheduledRequest({
    custom_reference: key,
    metadata: [{ key: 'mark', value: `${key}-r${revision}` }],
    contents: aScheduledRequest().contents.map((one) => ({ ...one, description: `${key}-r${revision}` })),
  })

/** A document that there is only once. */
const documentOf = (name: string, bytes: number) => {
  const content = aPdf({ text: name, bytes: 2000 + bytes })
  return {
    sha256: sha256Of(content),
    request: {
      file_name: `${name}.pdf`,
      file_format: 'pdf',
      document_type: 'invoice',
      file_content: Buffer.from(content).toString('base64'),
    },
  }
}

/** Gives a desk what shipments are allocated with. */
export const prepareDesk = async (program: Pick<Program, 'ask'>): Promise<void> => {
  const asked = [
    await program.ask('locations.save', { location: aLocation('NG-01') }),
    await program.ask('carriers.import', { catalogue: threeServicesWith('FAST', {}), mode: 'replace' }),
  ]
  const refused = asked.find(({ error }) => error !== undefined)
  if (refused) throw new Error(JSON.stringify(refused.error))
}

/** What a packing desk does all day, in any order; everything that is answered is remembered. */
export const createLoad = ({ program, memory, dice, prefix, files, imports = true, onRefusal }: Ports) => {
  let made = 0
  const busy = new Set<string>()
  const newKey = (): string => `${prefix}${(made += 1)}`

  /** Asks for one change of one shipment; what was there and what would be is remembered until it is answered. */
  const change = async (
    key: string,
    to: Version | undefined,
    [procedure, input]: [string, unknown],
  ): Promise<void> => {
    memory.begin(key, to)
    const answer = await program.ask(procedure, input)
    if (isRefused(answer)) {
      memory.refuse(key)
      onRefusal(procedure, answer)
    } else
      memory.acknowledge(
        key,
        procedure === 'shipments.create' ? created.parse(answer.result).reference : undefined,
      )
  }

  const create = (): Promise<void> => {
    const key = newKey()
    const document = dice.chance(0.4) ? documentOf(`${key}-d0`, dice.whole(0, 60_000)) : undefined
    const version: Version = {
      revision: 0,
      state: 'unallocated',
      documents: document ? [document.sha256] : [],
    }
    const request = { ...requestOf(key, 0), ...(document && { paperless_documents: [document.request] }) }
    return change(key, version, ['shipments.create', request])
  }

  const takeIn = async (): Promise<void> => {
    const keys = Array.from({ length: IMPORTED }, newKey)
    const file = join(files, `${keys[0] ?? prefix}.jsonl`)
    writeFileSync(file, keys.map((key) => JSON.stringify(requestOf(key, 0))).join('\n'))
    for (const key of keys) memory.begin(key, { revision: 0, state: 'unallocated', documents: [] })
    const result = await jobEnded('transfer.import', { file })
    // Of what failed half-way any part may be there.
    if (result?.shipments !== keys.length) return
    for (const key of keys) memory.acknowledge(key)
    for (const key of keys) memory.identify(key, await findReference(key))
  }

  /** What the desk calls a shipment that came in with a file: without it nothing more could be done to that one. */
  const findReference = async (key: string): Promise<string | undefined> => {
    const { result } = await program.ask('shipments.findByCustomReference', { custom_reference: key })
    return foundOne.safeParse(result).data?.items[0].reference
  }

  const takeOut = async (): Promise<void> => {
    const path = join(files, `${newKey()}-out.jsonl`)
    memory.exports.set(path, undefined)
    const result = await jobEnded('transfer.export', { format: 'jsonl', path, documents: dice.chance(0.5) })
    if (result) memory.exports.set(path, result.shipments)
    // Of those that are written no file is taken away: it would be missed once they are answered.
    const [oldest, ...others] = [...memory.exports].filter(([, shipments]) => shipments !== undefined)
    if (others.length < MOST_EXPORTS || oldest === undefined) return
    memory.exports.delete(oldest[0])
    rmSync(oldest[0], { force: true })
  }

  /** What came of a job that was done; nothing of one that was not. */
  const jobEnded = async (procedure: string, input: unknown) => {
    const begun = await program.ask(procedure, input)
    const { data } = started.safeParse(begun.result)
    if (!data) {
      onRefusal(procedure, begun)
      return undefined
    }
    for (;;) {
      await wait(ASK_AGAIN_MS)
      const asked = await program.ask('transfer.job', data.job)
      const found = job.safeParse(asked.result).data
      if (found?.state === 'done') return found.result ?? {}
      if (found?.state === 'running') continue
      onRefusal(procedure, asked)
      return undefined
    }
  }

  const changeOne = (): Promise<void> | undefined => {
    const own = memory.settled().filter(({ key }) => key.startsWith(prefix) && !busy.has(key))
    if (own.length === 0) return undefined
    const { key, reference, version } = dice.pick(own)
    const acts = possibleActs(version)
    const act = dice.pick(acts)
    busy.add(key)
    return act(key, reference).finally(() => busy.delete(key))
  }

  const hasDispatched = (): boolean =>
    memory.settled().filter(({ version }) => version.state === 'dispatched').length >= MOST_DISPATCHED

  type Act = (key: string, reference: string) => Promise<void>
  const possibleActs = (version: Version): readonly Act[] => {
    const { state, revision, documents } = version
    const to = (changed: Partial<Version>): Version => ({ ...version, ...changed })
    const acts: Act[] = []
    if (canEdit(state)) {
      acts.push((key, reference) => {
        const shipment = requestOf(key, revision + 1)
        return change(key, to({ revision: revision + 1 }), ['shipments.update', { reference, shipment }])
      })
      acts.push((key, reference) => {
        const document = documentOf(`${key}-d${dice.whole(1, 1e9)}`, dice.whole(0, 200_000))
        const added = to({ documents: [...documents, document.sha256] })
        return change(key, added, ['documents.add', { reference, ...document.request }])
      })
      if (documents.length > 0)
        acts.push(async (key, reference) => {
          const listed = await program.ask('documents.list', { reference })
          if (listed.error !== undefined) onRefusal('documents.list', listed)
          const last = documentList.safeParse(listed.result).data?.items.at(-1)
          if (!last) return
          const { document_reference } = last
          await change(key, to({ documents: documents.slice(0, -1) }), [
            'documents.remove',
            { document_reference },
          ])
        })
    }
    if (state === 'unallocated')
      acts.push((key, reference) =>
        change(key, to({ state: 'allocated' }), ['allocation.allocate', { shipments: [reference] }]),
      )
    if (state === 'allocated') {
      acts.push((key, reference) =>
        change(key, to({ state: 'ready_to_ship' }), [
          'shipments.setReadyToShip',
          { shipments: [reference], ready: true },
        ]),
      )
      acts.push((key, reference) =>
        change(key, to({ state: 'unallocated' }), [
          'allocation.deallocate',
          { shipments: [reference], reason: 'Another carrier' },
        ]),
      )
    }
    if (state === 'ready_to_ship')
      acts.push((key, reference) =>
        hasDispatched()
          ? change(key, to({ state: 'allocated' }), [
              'shipments.setReadyToShip',
              { shipments: [reference], ready: false },
            ])
          : change(key, to({ state: 'dispatched' }), [
              'shipments.changeState',
              { reference, state: 'dispatched', reason: 'Handed over' },
            ]),
      )
    if (canCancel(state))
      acts.push((key, reference) =>
        change(key, to({ state: 'cancelled' }), ['shipments.cancel', { reference }]),
      )
    if (canDelete(state))
      acts.push((key, reference) => change(key, undefined, ['shipments.delete', { reference }]))
    return acts.length > 0
      ? acts
      : [(_key, reference) => program.ask('shipments.get', { reference }).then(() => undefined)]
  }

  const one = (): Promise<void> => {
    const chance = dice.between(0, 1)
    if (chance < 0.03) return takeOut()
    const isFull = memory.entries.size >= MOST_SHIPMENTS
    if (chance < 0.05 && !isFull && imports) return takeIn()
    if (chance < 0.35 && !isFull) return create()
    return changeOne() ?? create()
  }

  /** Adds one document after the other, until the program ends. */
  const addDocuments = async (): Promise<void> => {
    try {
      for (;;) {
        const drafts = memory.settled().filter(({ version }) => canEdit(version.state))
        if (drafts.length === 0) await create()
        else {
          const { key, reference, version } = dice.pick(drafts)
          const document = documentOf(`${key}-d${dice.whole(1, 1e9)}`, dice.whole(0, 1_000_000))
          const to = { ...version, documents: [...version.documents, document.sha256] }
          await change(key, to, ['documents.add', { reference, ...document.request }])
        }
      }
    } catch (error) {
      if (!(error instanceof Ended)) throw error
    }
  }

  return {
    one,
    addDocuments,
    /** Several at a time, until the program ends or it is enough. */
    run: async (lanes: number, isEnough: () => boolean = () => false): Promise<void> => {
      const lane = async (): Promise<void> => {
        while (!isEnough()) await one()
      }
      const ends = await Promise.allSettled(Array.from({ length: lanes }, lane))
      for (const end of ends)
        if (end.status === 'rejected' && !(end.reason instanceof Ended)) onRefusal('load', String(end.reason))
    },
  }
}

const documentList = z.object({ items: z.array(z.object({ document_reference: z.string() })) })
const rejecting = z.looseObject({ rejected: z.array(z.unknown()).min(1) })

/** Whether nothing was done: a refusal, or one of the only shipment that was named. */
const isRefused = ({ error, result }: Answered): boolean =>
  error !== undefined || rejecting.safeParse(result).success
