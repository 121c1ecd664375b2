import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { SetTrackingReferencesRequest } from '#shared/allocation/allocation.ts'
import type { BenchCommand } from '#shared/packing/bench-command.ts'
import type { MeasureRequest } from '#shared/packing/bench.ts'
import type { ScaleState, WeighedParcel } from '#shared/scales/scale.ts'
import type { SentenceKey } from '#shared/texts/sentences.ts'
import { readPrinter } from '#contract/printing/use-printers.ts'
import { apiErrorOf } from '#trpc/api-error.ts'
import { useTRPC, useTRPCClient } from '#trpc/client.ts'
import { useSetTrackingReferences } from '#trpc/mutations/allocation.ts'
import {
  useFinishParcel,
  useMeasureParcel,
  useScanAtBench,
  useSkipItems,
  useUndoParcel,
} from '#trpc/mutations/packing.ts'
import { disabledNotice, useNotify } from '#ui/notices/use-notify.tsx'
import { soundRefusal } from '#ui/scan/refusal-sound.ts'
import { askAtBench, bench, clearAnswers, layParcel, setWave } from './bench-state.ts'
import { afterScan, isFinishedByWeight, scaleAtBench } from './last-scan.ts'
import { createQueueOfActs } from './one-after-the-other.ts'
import { type BenchSituation, useWhyNot } from './why-not.ts'

const inTurn = createQueueOfActs((failed) => bench.change((before) => ({ ...clearAnswers(before), failed })))

/** All that is done at the bench, whether by key, by click or by a scanned command. */
export const useBench = () => {
  const client = useTRPCClient()
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const refuseAloud = useRefusalSound()
  const isFinishedByScan = useIsFinishedByScan()
  const reasonFor = useWhyNot()
  const notify = useNotify()
  const { mutateAsync: scanCodes } = useScanAtBench()
  const { mutateAsync: measure } = useMeasureParcel()
  const { mutateAsync: skipItems } = useSkipItems()
  const { mutateAsync: finishParcel } = useFinishParcel()
  const { mutateAsync: undoParcel } = useUndoParcel()
  const { mutateAsync: setTracking } = useSetTrackingReferences()

  return useMemo(() => {
    // What is read is on the screen at once: nobody waits for it to be read a second time.
    const read = (reference: string) =>
      queryClient.fetchQuery(trpc.packing.parcel.queryOptions({ reference }, { staleTime: 0 }))
    const open = async (reference: string): Promise<void> => layParcel(await read(reference))
    const putAside = async (meant: Meant): Promise<void> => {
      const reference = bench.get().parcel?.reference
      if (reference === meant) await openNext(reference)
    }

    /** Goes on with the wave, behind the order that was on the bench. */
    const openNext = async (after?: string): Promise<void> => {
      const { wave } = bench.get()
      if (!wave) return layParcel()
      try {
        const now = await client.packing.wave.query({
          wave: wave.wave,
          ...(after !== undefined && { after }),
        })
        const next = now.next === undefined ? undefined : await read(now.next)
        setWave(now)
        layParcel(next)
      } catch (error) {
        layParcel()
        throw error
      }
    }
    const finish = async (meant: Meant): Promise<void> => {
      const { parcel } = bench.get()
      if (!parcel || parcel.reference !== meant) return
      bench.change(clearAnswers)
      const [labels, documents] = await Promise.all([
        readPrinter(client, 'labels'),
        readPrinter(client, 'documents'),
      ])
      try {
        await finishParcel({
          reference: parcel.reference,
          ...(labels && { label_printer: labels.printer }),
          ...(documents && { document_printer: documents.printer }),
        })
      } catch (failed) {
        if (!asksForTracking(failed)) throw failed
        return bench.change((before) => ({ ...before, failed, question: 'tracking' }))
      }
      bench.change((before) => ({ ...before, finished: { ...parcel, at: Date.now() } }))
      await openNext(parcel.reference)
    }
    const undo = async (): Promise<void> => {
      const { finished } = bench.get()
      if (!finished) return
      bench.change(({ finished: _finished, ...rest }) => clearAnswers(rest))
      layParcel(await undoParcel({ reference: finished.reference }))
    }
    /** All as it is at the desk by now: what was scanned a moment ago may not be on the screen yet. */
    const situation = async (): Promise<BenchSituation> => {
      const { parcel, finished } = bench.get()
      const [lying, progress, settings] = await Promise.all([
        parcel && read(parcel.reference),
        client.packing.progress.query(),
        client.settings.get.query(),
      ])
      return { parcel: lying, isCounting: settings.bench_counting, progress, finished }
    }
    /** Does what its key does, or says why not as its key does. */
    const obey = async (command: BenchCommand, meant: Meant): Promise<void> => {
      const { parcel } = bench.get()
      if (command === 'next' && parcel && parcel.reference !== meant) return refuseAloud()
      const reason = command === 'aside' ? undefined : reasonFor(command, await situation())
      if (reason !== undefined) {
        refuseAloud()
        return void notify(disabledNotice(reason))
      }
      switch (command) {
        case 'next':
          return finish(meant)
        case 'aside':
          return putAside(meant)
        case 'undo':
          return undo()
        case 'reprint':
        case 'weigh':
        case 'skip':
          return askAtBench(command)
      }
    }
    const follow = (after: ReturnType<typeof afterScan>, meant: Meant): Promise<void> | undefined => {
      if (after === 'finish') return finish(meant)
      if (after) bench.change((before) => ({ ...before, awaited: after }))
      return undefined
    }
    const answer = async (codes: readonly string[], { meant, lying }: Scanned): Promise<void> => {
      if (bench.get().wrong) return refuseAloud()
      bench.change(clearAnswers)
      const { parcel } = bench.get()
      const result = await scanCodes({ codes: [...codes], ...(parcel && { parcel: parcel.reference }) })
      switch (result.kind) {
        case 'opened':
          return layParcel(result.parcel)
        case 'counted':
          bench.change((before) => ({ ...before, item: result.item }))
          return isFinishedByScan() ? follow(afterScan(result.parcel, lying), meant) : undefined
        case 'boxed':
          return undefined
        case 'command':
          return obey(result.command, meant)
        case 'several':
          return bench.change((before) => ({ ...before, several: result.items }))
        case 'wrong':
          refuseAloud()
          return bench.change((before) => ({ ...before, wrong: result }))
      }
    }
    const withParcel = (act: (reference: string) => Promise<unknown>): Promise<void> => {
      const meant = onBench()
      return inTurn(async () => {
        if (meant === undefined || onBench() !== meant) return
        bench.change(clearAnswers)
        await act(meant)
      })
    }

    return {
      scan: (codes: readonly string[]) => {
        const scanned = { meant: onBench(), lying: scaleAtBench.get() }
        return inTurn(async () => {
          try {
            await answer(codes, scanned)
          } catch (error) {
            // Who scans looks at the parcel, not at the screen.
            refuseAloud()
            throw error
          }
        })
      },
      open: (reference: string) => inTurn(() => open(reference)),
      finish: () => {
        const meant = onBench()
        return inTurn(() => finish(meant))
      },
      putAside: () => {
        const meant = onBench()
        return inTurn(() => putAside(meant))
      },
      undo: () => inTurn(undo),
      /** Packs the orders of a wave; one that is being packed already goes on where it is. */
      beginWave: (wave: number) =>
        inTurn(async () => {
          if (bench.get().wave?.wave === wave) return
          setWave({ wave })
          await openNext()
        }),
      goOn: () => inTurn(() => openNext()),
      weigh: (weighed: Weighed) => withParcel((reference) => measure({ reference, ...weighed })),
      /** A weight of the scale: it comes by itself, and takes nothing off the screen, but for a parcel that waits for it. */
      weighByScale: (reference: string, weighed: Weighed, rested: WeighedParcel) =>
        inTurn(async () => {
          const parcel = await measure({ reference, ...weighed })
          if (isFinishedByScan() && isFinishedByWeight(parcel, rested, bench.get().awaited))
            await finish(reference)
        }),
      box: (box: Required<Pick<MeasureRequest, 'package_size'>> & Which) =>
        withParcel((reference) => measure({ reference, ...box })),
      /** What the carrier's own system calls the packages; the parcel goes on where it was held up for it. */
      track: (numbers: Numbers) =>
        withParcel(async (reference) => {
          await setTracking({ reference, ...numbers })
          await finish(reference)
        }),
      skip: (reason: string) => withParcel((reference) => skipItems({ reference, reason })),
    }
  }, [
    client,
    trpc,
    queryClient,
    refuseAloud,
    isFinishedByScan,
    reasonFor,
    notify,
    scanCodes,
    measure,
    skipItems,
    finishParcel,
    undoParcel,
    setTracking,
  ])
}
export type Bench = ReturnType<typeof useBench>

/** What the carrier's own system calls a shipment and its packages. */
type Numbers = Omit<SetTrackingReferencesRequest, 'reference'>

const aboutTracking: ReadonlySet<SentenceKey> = new Set(['label_needs_tracking', 'label_not_scannable'])

/** Whether all that is missing is what the carrier's own system calls the parcel, or it cannot be printed as a bar code. */
const asksForTracking = (error: unknown): boolean =>
  apiErrorOf(error).details.some(({ sentence }) => sentence !== undefined && aboutTracking.has(sentence.key))

type Which = Pick<MeasureRequest, 'contents'>
type Weighed = Required<Pick<MeasureRequest, 'weight' | 'weight_source'>> & Which

/** The parcel that lay on the bench when something was asked for: no other one is meant. */
type Meant = string | undefined
/** What was on the bench, and on the scale, when something was scanned. */
type Scanned = { readonly meant: Meant; readonly lying: ScaleState | undefined }
const onBench = (): Meant => bench.get().parcel?.reference

/** Says by two low tones that something was not taken, where the desk wants that. */
const useRefusalSound = (): (() => void) => {
  const { data: settings } = useQuery(useTRPC().settings.get.queryOptions())
  const hasSound = settings?.scan_sound !== false
  return useMemo(() => () => (hasSound ? soundRefusal() : undefined), [hasSound])
}

/** Whether this desk has the last scan finish a parcel; asked when it matters, as it can be changed meanwhile. */
const useIsFinishedByScan = (): (() => boolean) => {
  const { data } = useQuery(useTRPC().settings.get.queryOptions())
  const isSo = data?.bench_counting === true && data.bench_last_scan
  return useMemo(() => () => isSo, [isSo])
}
